import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import type { Attempt } from '../queries.js';
import { stagesIn } from '../rules.js';
import { attemptStateOf, type AttemptState } from '../standing.js';
import { candidateTexts } from '../texts.js';

type StagesProps = { readonly contest: ContestView; readonly attempts: readonly Attempt[] };

/** The stages that this candidate has, with what came of each. */
export function OwnStages({ contest, attempts }: StagesProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const stages = stagesIn(contest.rules);
  return (
    <Panel title={t.contest.stages} look="plain">
      {attempts.length === 0 ? (
        <Empty title={t.contest.noStages} />
      ) : (
        <ul className="rows">
          {attempts.map((attempt) => {
            const stage = stages[attempt.stage];
            return (
              <li key={attempt.attemptId} className={css['row']}>
                <div>
                  <h3>{stage === undefined ? '' : local(stage.title)}</h3>
                  <StageLinks contestId={contest.id} attempt={attempt} />
                </div>
                <AttemptMark attempt={attempt} />
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

function StageLinks({
  contestId,
  attempt,
}: {
  readonly contestId: string;
  readonly attempt: Attempt;
}) {
  const t = useTexts(candidateTexts);
  const params = { contestId, stage: String(attempt.stage + 1) };
  const isOver = attempt.status === 'closed' || attempt.status === 'scored';
  return (
    <span className={css['links']}>
      <Link to="/my/contests/$contestId/stages/$stage" params={params}>
        {isOver ? t.contest.receiptsLink : t.contest.stageLink}
      </Link>
      {isOver && (
        <Link to="/my/contests/$contestId/stages/$stage/result" params={params}>
          {t.contest.resultLink}
        </Link>
      )}
    </span>
  );
}

function AttemptMark({ attempt }: { readonly attempt: Attempt }) {
  const { attempt: t } = useTexts(candidateTexts).contest;
  const { day, time } = useFormat();
  const state = attemptStateOf(attempt, useServerNow(5000));
  const words = t[state];
  const at = state === 'ahead' ? attempt.windowFrom : attempt.windowUntil;
  return (
    <Mark tone={TONES[state]}>
      {typeof words === 'string' ? words : words(`${day(at)}, ${time(at)}`)}
    </Mark>
  );
}

const TONES: Readonly<Record<AttemptState, Tone>> = {
  ahead: 'quiet',
  ready: 'wait',
  open: 'now',
  done: 'done',
  absent: 'lost',
};
