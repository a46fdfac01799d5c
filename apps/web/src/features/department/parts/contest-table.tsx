import { Link, useSearch } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Supervised } from '../queries.js';
import { casesOf, isCounted } from '../standing.js';
import { useDepartmentTexts } from '../texts.js';
import { useStatus } from '../use-status.js';

/** The contests of the region, or those that one figure counts. */
export function ContestTable({ rows }: { readonly rows: readonly Supervised[] }) {
  const { home: t } = useDepartmentTexts();
  const { show } = useSearch({ from: '/department' });
  const columns = useColumns();
  const shown = show === undefined ? rows : rows.filter((row) => isCounted(row, show));
  return (
    <div id="contests">
      <Panel
        title={t.list[show ?? 'all']}
        look="plain"
        actions={
          show !== undefined &&
          show !== 'all' && (
            <Link to="/department" hash="contests">
              {t.list.all}
            </Link>
          )
        }
      >
        <DataTable
          caption={t.list[show ?? 'all']}
          rows={shown}
          rowKey={({ contestId }) => contestId}
          columns={columns}
          isSearchable
          csvName="adal-contests"
          empty={<Empty title={t.none}>{t.noneText}</Empty>}
        />
      </Panel>
    </div>
  );
}

function useColumns(): readonly Column<Supervised>[] {
  const { home: t } = useDepartmentTexts();
  const { date } = useFormat();
  const local = useLocal();
  const status = useStatus();
  return [
    {
      key: 'title',
      label: t.columns.title,
      value: ({ title }) => local(title),
      show: (row) => <Title row={row} />,
    },
    { key: 'body', label: t.columns.body, value: ({ bodyName }) => local(bodyName) },
    {
      key: 'status',
      label: t.columns.status,
      value: (row) => status.word(row),
      show: (row) => <ContestStatusMark contest={status.of(row)} />,
    },
    {
      key: 'from',
      label: t.columns.from,
      value: ({ acceptFrom }) => acceptFrom,
      show: ({ acceptFrom }) => date(acceptFrom),
    },
    { key: 'cases', label: t.columns.cases, value: casesOf, isNumber: true },
    {
      key: 'appeals',
      label: t.columns.appeals,
      value: ({ appeals }) => appeals.length,
      isNumber: true,
    },
    {
      key: 'liable',
      label: t.columns.liable,
      value: ({ officialsLiable }) => officialsLiable,
      isNumber: true,
    },
  ];
}

function Title({ row: { contestId, title, rerunOf } }: { readonly row: Supervised }) {
  const { home: t } = useDepartmentTexts();
  const local = useLocal();
  return (
    <>
      <Link to="/department/contests/$contestId" params={{ contestId }}>
        {local(title)}
      </Link>
      {rerunOf !== null && <span className="quiet"> {t.isRerun}</span>}
    </>
  );
}
