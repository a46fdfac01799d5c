import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { rosterOf, type Seated } from '../roster.js';
import { useDepartmentTexts } from '../texts.js';
import { shortNumber } from '../who.js';
import { Pseudonym } from './pseudonym.js';

/** Who worked on the contest, by role and number. */
export function RosterPanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.roster;
  const { case: words } = useDepartmentTexts();
  const roster = rosterOf(contest);
  if (roster.length === 0) return null;
  const columns: readonly Column<Seated>[] = [
    { key: 'role', label: t.role, value: ({ role }) => words.seat[role] },
    {
      key: 'number',
      label: t.number,
      value: ({ staffId }) => shortNumber(staffId),
      show: ({ staffId }) => <Pseudonym id={staffId} />,
    },
  ];
  return (
    <Panel title={t.title} description={t.text} look="plain">
      <DataTable
        caption={t.title}
        rows={roster}
        rowKey={({ staffId }) => staffId}
        columns={columns}
        empty={null}
      />
    </Panel>
  );
}
