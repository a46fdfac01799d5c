import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { familyQuery, type Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import {
  reachOf,
  timelineOf,
  type NamedStep,
  type Stretch,
  type TimelineStep,
} from '../timeline.js';
import styles from './timeline.module.css';
import { TimelineTable } from './timeline-table.js';

/** Planned against actual, drawn and as a table. */
export function TimelinePanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.timeline;
  const entries = useQuery(familyQuery(contest.id, 'contest'));
  const label = useStepLabel(contest);
  const now = useServerNow(30_000);
  return (
    <Panel title={t.title} description={t.text}>
      <Asked query={entries} loading="table">
        {(read) => {
          const steps = timelineOf(contest, read, now).map((step) => ({
            ...step,
            label: label(step),
          }));
          return (
            <>
              <Drawn steps={steps} />
              <TimelineTable steps={steps} contestId={contest.id} />
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}

/** The bars; the table under them says the same. */
function Drawn({ steps }: { readonly steps: readonly NamedStep[] }) {
  const { dossier } = useDepartmentTexts();
  const { day } = useFormat();
  const now = useServerNow(60_000);
  const reach = reachOf(steps, now);
  if (reach === null) return null;
  return (
    <div className={styles['drawn']} aria-hidden="true">
      {steps.map((step, index) => (
        <div key={index} className={styles['step']}>
          <span>{step.label}</span>
          <span className={styles['bars']}>
            <Stroke stretch={step.planned} reach={reach} look="planned" now={now} />
            <Stroke stretch={step.actual} reach={reach} look="actual" now={now} />
          </span>
        </div>
      ))}
      <div className={styles['step']}>
        <span className={styles['legend']}>
          <i data-look="planned" /> {dossier.timeline.planned}
          <i data-look="actual" /> {dossier.timeline.actual}
        </span>
        <span className={styles['ends']}>
          <span>{day(reach.from)}</span>
          <span>{day(reach.until ?? reach.from)}</span>
        </span>
      </div>
    </div>
  );
}

function Stroke({
  stretch,
  reach,
  look,
  now,
}: {
  readonly stretch: Stretch | null;
  readonly reach: Stretch;
  readonly look: 'planned' | 'actual';
  readonly now: number;
}) {
  const length = (reach.until ?? reach.from) - reach.from;
  if (stretch === null || length <= 0) return <span className={styles['stroke']} />;
  const until = stretch.until ?? Math.max(stretch.from, Math.min(now, reach.until ?? now));
  const left = ((stretch.from - reach.from) / length) * 100;
  const width = ((until - stretch.from) / length) * 100;
  return (
    <span className={styles['stroke']}>
      <i
        data-look={look}
        data-open={stretch.until === null}
        style={{ insetInlineStart: `${left}%`, width: `${width}%` }}
      />
    </span>
  );
}

/** Steps in the words of the stage bar, stages in those of the ruleset. */
function useStepLabel(contest: Contest): (step: TimelineStep) => string {
  const { stage: words } = useSharedTexts();
  const local = useLocal();
  const rules = rulesOf(contest);
  return ({ kind, stage }) => {
    if (kind !== 'stage') return words[kind];
    const title = rules.stages[stage ?? 0]?.title;
    return title === undefined ? words.test : local(title);
  };
}
