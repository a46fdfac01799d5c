import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { api, useCommand, useServerNow } from '../../../shared/api/index.js';
import { Countdown } from '../../../shared/parts/countdown.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import css from '../candidate.module.css';
import { participationKey } from '../queries.js';
import type { StageProps } from './stage-props.js';
import { RulePoints } from './rule-points.js';
import { candidateTexts } from '../texts.js';

/** Before the start: how long until it, the rules as points, and how much time one would get now. */
export function WaitingRoom(props: StageProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const { stage, application, attempt } = props;
  const { contestId } = application;
  return (
    <Page
      width="one"
      title={local(stage.title)}
      above={
        <Link to="/my/contests/$contestId" params={{ contestId }}>
          {local(application.title)}
        </Link>
      }
    >
      <Panel title={t.room.title}>
        {attempt.status === 'open' ? <Resume {...props} /> : <Start {...props} />}
      </Panel>
      <Panel title={t.room.rules}>
        <RulePoints contestId={contestId} stage={stage} />
      </Panel>
    </Page>
  );
}

function Start(props: StageProps) {
  const t = useTexts(candidateTexts);
  const { span } = useFormat();
  const now = useServerNow();
  const { attempt, stage } = props;
  if (now < attempt.windowFrom) {
    return (
      <>
        <p>
          {t.room.startsIn}
          <span className={css['clock']}>
            <Countdown until={attempt.windowFrom} />
          </span>
        </p>
        <p>
          <Deadline at={attempt.windowFrom} label={t.room.startsAt} />
        </p>
        <Button disabled>{t.room.start}</Button>
      </>
    );
  }
  const allowed = Math.min(attempt.allowedMs, stage.durationSeconds * 1000);
  return (
    <>
      {allowed > 0 && (
        <p>
          <strong>{t.room.nowYouGet(span(allowed))}</strong>
        </p>
      )}
      <p>
        <Deadline at={attempt.windowUntil} label={t.room.endsAt} />
      </p>
      <StartButton {...props} />
    </>
  );
}

function StartButton({ application, attempt }: StageProps) {
  const t = useTexts(candidateTexts);
  const go = useGoToSitting();
  const { attemptId } = attempt;
  const start = useCommand({
    send: (_nothing: null, headers) =>
      api.POST('/api/v1/attempts/{attemptId}/start', { params: { path: { attemptId } }, headers }),
    refreshes: [participationKey(application.applicationId)],
    done: () => {
      go(application.contestId, attempt.stage);
    },
  });
  return (
    <>
      {start.problem !== null && <ProblemNotice problem={start.problem} />}
      <Button loading={start.isPending} onClick={() => void start.run(null)}>
        {t.room.start}
      </Button>
    </>
  );
}

function Resume({ application, attempt }: StageProps) {
  const t = useTexts(candidateTexts);
  const go = useGoToSitting();
  return (
    <>
      <p>
        <Deadline at={attempt.effectiveDeadline ?? attempt.windowUntil} />
      </p>
      <Button
        onClick={() => {
          go(application.contestId, attempt.stage);
        }}
      >
        {t.room.resume}
      </Button>
    </>
  );
}

/** The runner takes the place of the waiting room in the history. */
function useGoToSitting(): (contestId: string, stage: number) => void {
  const navigate = useNavigate();
  return (contestId, stage) => {
    void navigate({
      to: '/my/contests/$contestId/stages/$stage/sitting',
      params: { contestId, stage: String(stage + 1) },
      search: {},
      replace: true,
    });
  };
}
