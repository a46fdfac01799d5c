import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { rankingQuery, type Contest, type Ranking } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

type Row = Ranking['items'][number];

/** Whether there is a ranking to ask for: every stage is assessed. */
export function isRanked({ stages, sealed }: Contest): boolean {
  return sealed !== null && stages.every(({ status }) => status === 'assessed');
}

type ListProps = {
  readonly contest: Contest;
  /** `short`: without the points of each stage and without the file. */
  readonly look: 'whole' | 'short';
};

/** The ranking by code. */
export function RankingList({ contest, look }: ListProps) {
  const { dossier } = useDepartmentTexts();
  const ranking = useQuery(rankingQuery(contest.id));
  const columnsOf = useColumns(contest, look);
  return (
    <Asked query={ranking} loading="table">
      {(read) => (
        <DataTable
          caption={dossier.result.title}
          rows={read.items}
          rowKey={({ code }) => code}
          columns={columnsOf(read.decimals)}
          {...(look === 'whole' && { csvName: `adal-ranking-${contest.id}` })}
          empty={<p>{dossier.result.not}</p>}
        />
      )}
    </Asked>
  );
}

function useColumns(
  contest: Contest,
  look: ListProps['look'],
): (decimals: number) => readonly Column<Row>[] {
  const { dossier } = useDepartmentTexts();
  const { points } = useFormat();
  const local = useLocal();
  const t = dossier.result;
  const stages = rulesOf(contest).stages.map(({ code, title }, index): Column<Row> => ({
    key: code,
    label: local(title),
    value: (row) => row.points[index] ?? 0,
    isNumber: true,
  }));
  return (decimals) => [
    { key: 'rank', label: t.rank, value: ({ rank }) => rank, isNumber: true },
    {
      key: 'code',
      label: t.code,
      value: ({ code }) => code,
      show: ({ code }) => <Code value={code} look="row" />,
    },
    {
      key: 'total',
      label: t.total,
      value: ({ total }) => total / 10 ** decimals,
      show: ({ total }) => points(total, decimals),
      isNumber: true,
    },
    ...(look === 'whole' ? stages : []),
  ];
}
