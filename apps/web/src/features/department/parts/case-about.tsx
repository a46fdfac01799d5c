import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
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
  ];
  if (closedAt !== null) rows.push([t.closedAt, moment(closedAt)]);
  if (outcome !== null) rows.push([t.outcome, t.outcomes[outcome]]);
  return (
    <Panel title={t.ground}>
      <Definitions rows={rows} />
    </Panel>
  );
}
