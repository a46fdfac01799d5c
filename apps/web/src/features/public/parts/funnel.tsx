import type { Ruleset } from '@adal/contest/domain';
import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Panel } from '../../../shared/parts/panel.js';
import { funnelQuery, type FunnelCounts } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './funnel.module.css';

type Step = { readonly label: string; readonly count: number | null };

/** Under this many people nothing is drawn: a plot of few is a picture of persons. */
const FEWEST_DRAWN = 10;

/** How many reached which stage; what may not be known yet says so. */
export function FunnelPanel({
  contest,
  rules,
}: {
  readonly contest: ContestView;
  readonly rules: Ruleset;
}) {
  const t = useTexts(publicTexts).figures.funnel;
  const funnel = useQuery(funnelQuery(contest.id));
  if (contest.status === 'draft') return null;
  return (
    <Panel title={t.title}>
      <Asked query={funnel} loading="text">
        {(counts) => <Funnel rules={rules} counts={counts} />}
      </Asked>
    </Panel>
  );
}

function Funnel({ rules, counts }: { readonly rules: Ruleset; readonly counts: FunnelCounts }) {
  const t = useTexts(publicTexts).figures.funnel;
  const { number } = useFormat();
  const steps = useSteps(rules, counts);
  const most = Math.max(0, ...steps.map(({ count }) => count ?? 0));
  if (counts.applied === null) return <p>{t.hidden}</p>;
  const isDrawn = most >= FEWEST_DRAWN;
  return (
    <>
      <ul className={styles['funnel']} data-drawn={isDrawn}>
        {steps.map(({ label, count }) => (
          <li key={label}>
            <span>{label}</span>
            {isDrawn && <Bar value={count ?? 0} max={most} label={`${label}: ${count ?? '–'}`} />}
            {count === null ? (
              <span className="quiet">{t.later}</span>
            ) : (
              <strong>{number(count)}</strong>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet" style={{ marginTop: 16 }}>
        {isDrawn ? t.n(number(most)) : t.few}
      </p>
    </>
  );
}

function useSteps(
  rules: Ruleset,
  { applied, admitted, stages, ranked }: FunnelCounts,
): readonly Step[] {
  const t = useTexts(publicTexts).figures.funnel;
  const local = useLocal();
  const tests = stages.flatMap(({ kind, sat, passed }, index): readonly Step[] => {
    const title = rules.stages[index]?.title;
    if (title === undefined || kind !== 'test') return [];
    return [
      { label: t.sat(local(title)), count: sat },
      { label: t.passed(local(title)), count: passed },
    ];
  });
  return [
    { label: t.applied, count: applied },
    { label: t.admitted, count: admitted },
    ...tests,
    { label: t.ranked, count: ranked },
  ];
}
