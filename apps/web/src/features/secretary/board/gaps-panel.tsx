import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { DataTable } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { assessmentsQuery, type Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

type GapsProps = { readonly contest: Contest; readonly stage: number };

/** Where members were far apart, by code; only after marks are closed. */
export function GapsPanel({ contest, stage }: GapsProps) {
  const { gaps: t } = useSecretaryTexts().board;
  const local = useLocal();
  const { number } = useFormat();
  const assessments = useQuery(assessmentsQuery(contest.id, stage));
  const wordsOf = useGapWords({ contest, stage });
  const rules = rulesOf(contest).stages[stage];
  return (
    <Panel title={t.title(rules === undefined ? '' : local(rules.title))} description={t.text}>
      <Asked query={assessments} loading="table">
        {(rows) => (
          <DataTable
            caption={t.caption}
            rows={rows}
            rowKey={({ code }) => code}
            csvName="discrepancies"
            empty={<Empty title={t.empty} />}
            columns={[
              {
                key: 'code',
                label: t.code,
                value: ({ code }) => code,
                show: ({ code }) => <Code value={code} look="row" />,
              },
              {
                ...{ key: 'points', label: t.points, isNumber: true },
                value: ({ points }) => points,
                show: ({ points }) => number(points),
              },
              { key: 'gaps', label: t.gaps, value: ({ gaps }) => wordsOf(gaps) },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}

type Gap = { readonly criterion: string; readonly low: number; readonly high: number };

function useGapWords({ contest, stage }: GapsProps): (gaps: readonly Gap[]) => string {
  const { gaps: t } = useSecretaryTexts().board;
  const { list, number } = useFormat();
  const local = useLocal();
  const rules = rulesOf(contest).stages[stage];
  const criteria = rules?.kind === 'practical' ? rules.criteria : [];
  const nameOf = (criterion: string): string => {
    const known = criteria.find(({ code }) => code === criterion);
    return known === undefined ? criterion : local(known.title);
  };
  return (gaps) =>
    gaps.length === 0
      ? t.none
      : list(
          gaps.map(({ criterion, low, high }) =>
            t.gap(nameOf(criterion), number(low), number(high)),
          ),
        );
}
