import type { Ruleset } from '@adal/contest/domain';
import type { Projection } from '@adal/supervision/domain';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Bar } from '../../../shared/parts/bar.js';
import { Panel } from '../../../shared/parts/panel.js';
import { publicTexts } from '../texts.js';
import styles from './funnel.module.css';

type Step = { readonly label: string; readonly count: number };

/** How many reached which stage, as counts against the first. */
export function Funnel({ rules, shown }: { readonly rules: Ruleset; readonly shown: Projection }) {
  const t = useTexts(publicTexts).contest.result;
  const local = useLocal();
  const tests = shown.results.flatMap(({ stage, rows }): readonly Step[] => {
    const title = rules.stages[stage]?.title;
    const count = rows.filter(({ isPassed }) => isPassed).length;
    return title === undefined ? [] : [{ label: t.passedStage(local(title)), count }];
  });
  const steps: readonly Step[] = [
    { label: t.sealed, count: shown.contest.sealed?.count ?? 0 },
    ...tests,
    { label: t.ranked, count: shown.ranking?.rows.length ?? 0 },
  ];
  const most = Math.max(...steps.map(({ count }) => count));
  return (
    <Panel title={t.funnel}>
      <ul className={styles['funnel']}>
        {steps.map(({ label, count }) => (
          <li key={label}>
            <span>{label}</span>
            <Bar value={count} max={most} label={`${label}: ${count}`} />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
