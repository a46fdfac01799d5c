import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { progressQuery, type Contest, type StageProgress } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './board.module.css';
import { Counts } from './counts.js';

/** The stages as they run: counts only, of nobody when or in which order. */
export function ProgressPanel({ contest }: { readonly contest: Contest }) {
  const { progress: t } = useSecretaryTexts().board;
  const progress = useQuery(progressQuery(contest.id));
  return (
    <Panel title={t.title} description={t.text}>
      <Asked query={progress} loading="text">
        {({ stages }) =>
          stages.length === 0 ? (
            <p>{t.empty}</p>
          ) : (
            stages
              .toReversed()
              .map((stage) => <Stage key={stage.stage} contest={contest} stage={stage} />)
          )
        }
      </Asked>
    </Panel>
  );
}

type StageProps = { readonly contest: Contest; readonly stage: StageProgress };

function Stage({ contest, stage }: StageProps) {
  const { progress: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  const local = useLocal();
  const rules = rulesOf(contest).stages[stage.stage];
  const { attempts, waiting, running, quiet, finished, absent } = stage;
  const done = t.done(number(finished + absent), number(attempts));
  const isOpen = stage.status === 'open';
  const runningRows =
    quiet === null
      ? ([[t.running, running]] as const)
      : ([
          [t.active, running - quiet],
          [t.quiet, quiet],
        ] as const);
  return (
    <section className={css['stage']}>
      <h3>{rules === undefined ? '' : local(rules.title)}</h3>
      <p>
        <Mark tone={isOpen ? 'now' : 'done'}>{t.status[stage.status]}</Mark> {done}
        <Bar value={finished + absent} max={attempts} label={done} />
      </p>
      <Counts
        rows={[
          ...(isOpen ? ([[t.waiting, waiting], ...runningRows] as const) : []),
          [t.finished, finished],
          [t.absent, absent],
        ]}
      />
      {isOpen && <Saving contest={contest} stage={stage} />}
    </section>
  );
}

function Saving({ contest, stage }: StageProps) {
  const { progress: t } = useSecretaryTexts().board;
  const { number, span } = useFormat();
  const { savesLastMinute, saveAgeMs, running } = stage;
  const until = contest.windows.stages[stage.stage]?.until;
  return (
    <>
      {running > 0 && (
        <p>
          {savesLastMinute === null ? t.ageHidden : t.saves(number(savesLastMinute))}{' '}
          {saveAgeMs !== null && t.age(span(saveAgeMs))}
        </p>
      )}
      {until !== undefined && (
        <p>
          <Deadline at={until} label={t.ends} />
        </p>
      )}
    </>
  );
}
