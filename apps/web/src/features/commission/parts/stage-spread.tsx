import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { assessmentsQuery, type Assessment, type Contest, type Ranking } from '../queries.js';
import { LEAST_FOR_A_BOX, spreadOf } from '../spread.js';
import { stageRulesOf, type StageRules } from '../stage-rules.js';
import { useCommissionTexts } from '../texts.js';
import type { MarksOfCode } from './marks-of-code.js';
import { SpreadPlot } from './spread-plot.js';

type StageProps = { readonly contest: Contest; readonly stage: number; readonly ranking: Ranking };

/** How far the marks of one stage lie apart, as a picture and as a table. */
export function StageSpread({ contest, stage, ranking }: StageProps) {
  const t = useCommissionTexts();
  const local = useLocal();
  const [look, setLook] = useState<string>('picture');
  const assessments = useQuery(assessmentsQuery(contest.id, stage));
  const rules = stageRulesOf(contest)[stage];
  if (rules === undefined) return null;
  const control = (
    <SegmentedControl
      aria-label={t.spread.table}
      value={look}
      onChange={setLook}
      data={[
        { value: 'picture', label: t.spread.asPicture },
        { value: 'table', label: t.spread.asTable },
      ]}
    />
  );
  return (
    <Panel title={t.spread.title(local(rules.title))} actions={control}>
      <Asked query={assessments} loading="table">
        {(rows) => (
          <Spreads rows={inRanks(rows, ranking)} rules={rules} isPicture={look === 'picture'} />
        )}
      </Asked>
    </Panel>
  );
}

function Spreads({
  rows,
  rules,
  isPicture,
}: {
  readonly rows: readonly MarksOfCode[];
  readonly rules: StageRules;
  readonly isPicture: boolean;
}) {
  const t = useCommissionTexts();
  const { number } = useFormat();
  const columns = useColumns(rules);
  const [first] = rows;
  if (first === undefined) return <Empty title={t.ranking.empty} />;
  const { n } = first.spread;
  if (isPicture) {
    return (
      <>
        <p className="quiet">
          {n >= LEAST_FOR_A_BOX ? t.spread.text(number(n)) : t.spread.textFew(number(n))}
        </p>
        <SpreadPlot rows={rows} min={rules.markMin} max={rules.markMax} />
      </>
    );
  }
  return (
    <DataTable
      caption={t.spread.table}
      rows={rows}
      columns={columns}
      rowKey={({ code }) => code}
      csvName="marks"
      empty={<Empty title={t.ranking.empty} />}
    />
  );
}

function useColumns(rules: StageRules): readonly Column<MarksOfCode>[] {
  const t = useCommissionTexts();
  const { number, list } = useFormat();
  const local = useLocal();
  const numeric = (
    key: string,
    label: string,
    of: (row: MarksOfCode) => number,
  ): Column<MarksOfCode> => ({
    ...{ key, label, isNumber: true, value: of },
    show: (row) => number(of(row)),
  });
  const gapsOf = ({ gaps }: MarksOfCode): string =>
    gaps.length === 0
      ? t.spread.noGaps
      : list(
          gaps.map(({ criterion, low, high }) => {
            const known = rules.criteria.find(({ code }) => code === criterion);
            const title = known === undefined ? criterion : local(known.title);
            return t.spread.gap(title, number(low), number(high));
          }),
        );
  return [
    {
      key: 'code',
      label: t.ranking.code,
      value: ({ code }) => code,
      show: ({ code }) => <Code value={code} look="row" />,
    },
    numeric('points', t.spread.points, ({ points }) => points),
    numeric('low', t.spread.low, ({ spread }) => spread.low),
    numeric('median', t.spread.median, ({ spread }) => spread.median),
    numeric('high', t.spread.high, ({ spread }) => spread.high),
    numeric('n', t.spread.count, ({ spread }) => spread.n),
    { key: 'gaps', label: t.spread.gaps, value: gapsOf },
  ];
}

/** The best first, as in the ranking; who is not ranked comes last. */
function inRanks(rows: readonly Assessment[], { items }: Ranking): readonly MarksOfCode[] {
  const rankOf = new Map(items.map(({ code, rank }) => [code, rank]));
  const place = ({ code }: { readonly code: string }): number => rankOf.get(code) ?? Infinity;
  return rows
    .map(({ code, points, marks, gaps }) => {
      const values = marks.flatMap(({ criteria }) => criteria.map(({ value }) => value));
      return { code, points, marks: values, spread: spreadOf(values), gaps };
    })
    .sort((left, right) => place(left) - place(right));
}
