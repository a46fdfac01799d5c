import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Panel } from '../../../shared/parts/panel.js';
import { rerunTexts } from './texts.js';

/** The way to the explanation, in a contest that was voided. */
export function VoidPanel({ contest }: { readonly contest: ContestView }) {
  const { panel: t } = useTexts(rerunTexts);
  if (contest.status !== 'voided') return null;
  return (
    <Panel title={t.title}>
      <p>{t.text}</p>
      <Link to="/my/contests/$contestId/void" params={{ contestId: contest.id }}>
        {t.open}
      </Link>
    </Panel>
  );
}
