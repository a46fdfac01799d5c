import { Button } from '@mantine/core';
import { useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import { givenUpBy } from '../outcome/outcome.js';
import { outcomeTexts } from '../outcome/texts.js';
import { participationKey, type OwnApplication } from '../queries.js';
import type { Known } from '../standing.js';
import { candidateTexts } from '../texts.js';

type WithdrawalProps = { readonly application: OwnApplication; readonly known: Known };

/** Leaving the contest: what it does is shown before it asks. */
export function WithdrawalPanel({ application, known }: WithdrawalProps) {
  const t = useTexts(candidateTexts);
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand({
    send: (_nothing: null, headers) => api.POST('/api/v1/me/withdrawal', { headers }),
    refreshes: [participationKey(application.applicationId), ['own-applications']],
    says: t.contest.withdrawn,
    done: () => {
      setAsking(false);
    },
  });
  const words = useWords(known);
  if (words === null) return null;
  return (
    <Panel title={words.title} description={words.text} look="plain">
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.title}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.ask}
        effects={words.effects}
        confirm={words.title}
        tone="lost"
        isPending={withdraw.isPending}
        problem={withdraw.problem}
        onConfirm={() => void withdraw.run(null)}
      />
    </Panel>
  );
}

/** Null where a withdrawal would change nothing. */
function useWords(known: Known) {
  const { contest: t } = useTexts(candidateTexts);
  const { withdrawal: turn } = useTexts(outcomeTexts);
  const { out, kept, sealed } = t.withdrawEffects;
  const given = givenUpBy(known);
  if (given === null) return null;
  if (given === 'turn') {
    const text = known.decision?.isChosen === true ? turn.textChosen : turn.text;
    return { title: turn.title, text, ask: turn.ask, effects: [turn.turn, turn.rerun, sealed] };
  }
  const { withdraw: title, withdrawText: text, withdrawTitle: ask } = t;
  return { title, text, ask, effects: [out, kept, sealed] };
}
