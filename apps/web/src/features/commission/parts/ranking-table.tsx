import { useFormat } from '../../../i18n/format.js';
import { Code } from '../../../shared/parts/code.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Hash } from '../../../shared/parts/hash.js';
import type { Contest, Ranking } from '../queries.js';
import { useStageTitles } from '../stage-rules.js';
import { useCommissionTexts } from '../texts.js';
import styles from './ranking-table.module.css';

type Row = Ranking['items'][number];

/** Totals with what they are made of. */
export function RankingTable({
  contest,
  ranking,
}: {
  readonly contest: Contest;
  readonly ranking: Ranking;
}) {
  const t = useCommissionTexts();
  return (
    <>
      <DataTable
        caption={t.ranking.caption}
        rows={ranking.items}
        columns={useColumns(contest, ranking)}
        rowKey={({ code }) => code}
        csvName="ranking"
        empty={<Empty title={t.ranking.empty} />}
      />
      <p className={`quiet ${styles.formula ?? ''}`}>{t.ranking.formula}</p>
      {ranking.beacon !== null && (
        <p className="quiet">
          {t.ranking.beaconText} {t.ranking.beacon}: <Hash value={ranking.beacon} />
        </p>
      )}
    </>
  );
}

function useColumns(
  contest: Contest,
  { stages, decimals, items }: Ranking,
): readonly Column<Row>[] {
  const t = useCommissionTexts();
  const { number, points, percent } = useFormat();
  const titleOf = useStageTitles(contest);
  const hasTies = items.some(({ tie }) => tie !== null);
  const tieOf = (tie: string | null): string => {
    if (tie === null) return '';
    const stage = /^stage:(.+)$/.exec(tie)?.[1];
    return stage === undefined ? t.ranking.tieBeacon : t.ranking.tieStage(titleOf(stage));
  };
  const byStage = stages.map(({ code, weight, max }, index): Column<Row> => ({
    key: `stage ${code}`,
    label: t.ranking.stage(titleOf(code), percent(weight / 100), number(max)),
    value: (row) => row.points[index] ?? 0,
    show: (row) => number(row.points[index] ?? 0),
    isNumber: true,
  }));
  return [
    { key: 'rank', label: t.ranking.rank, value: ({ rank }) => rank, isNumber: true },
    {
      key: 'code',
      label: t.ranking.code,
      value: ({ code }) => code,
      show: ({ code }) => <Code value={code} look="row" />,
    },
    ...byStage,
    {
      key: 'total',
      label: t.ranking.total,
      value: ({ total }) => total / 10 ** decimals,
      show: ({ total }) => <strong>{points(total, decimals)}</strong>,
      isNumber: true,
    },
    ...(hasTies ? [{ key: 'tie', label: t.ranking.tie, value: ({ tie }: Row) => tieOf(tie) }] : []),
  ];
}
