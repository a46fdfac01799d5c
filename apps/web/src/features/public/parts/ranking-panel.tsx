import type { RankingRow } from '@adal/commission/domain';
import type { Ruleset } from '@adal/contest/domain';
import type { Projection } from '@adal/supervision/domain';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { rulesTexts } from '../../../shared/contest/texts.js';
import { Code } from '../../../shared/parts/code.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Panel } from '../../../shared/parts/panel.js';
import { publicTexts } from '../texts.js';
import { Recompute } from './recompute-button.js';

/** The ranking by code, to be recomputed by whoever looks at it. */
export function RankingPanel({
  rules,
  shown,
}: {
  readonly rules: Ruleset;
  readonly shown: Projection;
}) {
  const t = useTexts(publicTexts).contest.result;
  const rows = shown.ranking?.rows ?? [];
  return (
    <Panel title={t.ranking} look="plain" actions={<Recompute rules={rules} shown={shown} />}>
      <DataTable
        caption={t.ranking}
        rows={rows}
        rowKey={({ code }) => code}
        csvName={`adal-ranking-${shown.contest.id}`}
        empty={null}
        columns={useColumns(rules, rows)}
      />
    </Panel>
  );
}

/** Rank, code, total, one column for each stage, and what parted equals when there were any. */
function useColumns(rules: Ruleset, rows: readonly RankingRow[]): readonly Column<RankingRow>[] {
  const t = useTexts(publicTexts).contest.result;
  const local = useLocal();
  const { points, number } = useFormat();
  const { decimals } = rules.ranking.rounding;
  const tieOf = useTieText(rules);
  const stages = rules.stages.map(({ code, title }, index): Column<RankingRow> => ({
    key: code,
    label: local(title),
    value: (row) => row.points[index] ?? 0,
    isNumber: true,
  }));
  const ties: Column<RankingRow> = { key: 'tie', label: t.tie, value: ({ tie }) => tieOf(tie) };
  return [
    { key: 'rank', label: t.rank, value: ({ rank }) => rank, isNumber: true },
    {
      key: 'code',
      label: t.code,
      value: ({ code }) => code,
      show: ({ code }) => <Code value={code} look="row" />,
    },
    {
      key: 'total',
      label: t.total(number(100)),
      value: ({ total }) => total / 10 ** decimals,
      show: ({ total }) => points(total, decimals),
      isNumber: true,
    },
    ...stages,
    ...(rows.some(({ tie }) => tie !== null) ? [ties] : []),
  ];
}

function useTieText(rules: Ruleset): (tie: string | null) => string {
  const { result } = useTexts(publicTexts).contest;
  const words = useTexts(rulesTexts);
  const local = useLocal();
  return (tie) => {
    const stage = rules.stages.find(({ code }) => `stage:${code}` === tie);
    if (stage !== undefined) return result.tieStage(local(stage.title));
    return tie === null ? '' : words.beacon;
  };
}
