import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import { appealsQuery, type CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useAppealWords } from '../use-appeal-words.js';
import { useGrounds } from '../use-grounds.js';
import { useReviewer } from '../use-reviewer.js';

/** What was suspected, by whom, and how it ended. */
export function CaseAbout({ file }: { readonly file: CaseFile }) {
  const { case: t } = useDepartmentTexts();
  const { moment } = useFormat();
  const grounds = useGrounds();
  const reviewer = useReviewer();
  const { ground, openedAt, openedBy, outcome, closedAt } = file;
  const rows: (readonly [string, ReactNode])[] = [
    [t.ground, grounds.title(ground)],
    [t.law, grounds.act(ground)],
    [t.opened, moment(openedAt)],
    [t.openedBy, reviewer(openedBy)],
    [t.appeals, <Appeals key="appeals" contestId={file.contestId} />],
  ];
  if (closedAt !== null) rows.push([t.closedAt, moment(closedAt)]);
  if (outcome !== null) rows.push([t.outcome, t.outcomes[outcome]]);
  return (
    <Panel title={t.ground}>
      <Definitions rows={rows} />
    </Panel>
  );
}

/** Appeals of the same contest, each on its page. */
function Appeals({ contestId }: { readonly contestId: string }) {
  const { case: t, dossier } = useDepartmentTexts();
  const words = useAppealWords();
  const { data: appeals = [] } = useQuery(appealsQuery(contestId));
  if (appeals.length === 0) return t.noAppeals;
  return appeals.map(({ appealId, symptom, status }) => (
    <div key={appealId}>
      <Link to="/department/contests/$contestId" params={{ contestId }} hash="appeals">
        {words.symptom(symptom)}
      </Link>
      : {dossier.appeals.status[status].toLocaleLowerCase()}
    </div>
  ));
}
