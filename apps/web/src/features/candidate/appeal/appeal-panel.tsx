import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Panel } from '../../../shared/parts/panel.js';
import { appealTexts } from './texts.js';

/** The way to the appeal, from the contest it is about. */
export function AppealPanel({ contest }: { readonly contest: ContestView }) {
  const { panel: t } = useTexts(appealTexts);
  if (contest.status === 'voided') return null;
  return (
    <Panel title={t.title} look="plain">
      <p>{t.text}</p>
      <Link to="/my/contests/$contestId/appeal" params={{ contestId: contest.id }}>
        {t.open}
      </Link>
    </Panel>
  );
}
