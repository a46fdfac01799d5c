import { Button } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';
import type { Projection } from '@adal/supervision/domain';
import { useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { Mark } from '../../../shared/parts/mark.js';
import { publicTexts } from '../texts.js';

type Outcome = 'not-yet' | 'computing' | 'same' | 'different';

/** Ranks again in this browser; the code for it comes with the click. */
export function Recompute({
  rules,
  shown,
}: {
  readonly rules: Ruleset;
  readonly shown: Projection;
}) {
  const t = useTexts(publicTexts).contest.result;
  const [outcome, setOutcome] = useState<Outcome>('not-yet');
  const compute = async (): Promise<void> => {
    setOutcome('computing');
    const { isRankingRepeatable } = await import('../recompute.js');
    setOutcome(isRankingRepeatable(rules, shown) ? 'same' : 'different');
  };
  if (outcome === 'same') {
    return <Mark tone="done">{t.same(shown.ranking?.rows.length ?? 0)}</Mark>;
  }
  if (outcome === 'different') return <Mark tone="lost">{t.differs}</Mark>;
  return (
    <Button
      size="sm"
      variant="default"
      loading={outcome === 'computing'}
      onClick={() => void compute()}
    >
      {t.recompute}
    </Button>
  );
}
