import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { OwnContest } from '../parts/own-contest.js';
import { attemptsQuery, contestQuery, formQuery, type Attempt } from '../queries.js';
import { stagesIn } from '../rules.js';
import { Runner } from './runner.js';
import css from './runner.module.css';
import { sittingTexts } from './texts.js';

const ATTEMPT_EVERY_MS = 10_000;

/** A running attempt, without the masthead around it. One that does not run leads to the page of its stage. */
export function SittingPage() {
  const { contestId, stage } = useParams({
    from: '/my/contests/$contestId/stages/$stage/sitting',
  });
  return (
    <div className={css['sheet']}>
      <OwnContest contestId={contestId}>
        {({ applicationId }) => (
          <Sitting contestId={contestId} applicationId={applicationId} stage={stage} />
        )}
      </OwnContest>
    </div>
  );
}

type SittingProps = {
  readonly contestId: string;
  readonly applicationId: string;
  /** As in the address: from 1. */
  readonly stage: string;
};

function Sitting(props: SittingProps) {
  const { contestId, applicationId, stage } = props;
  const query = attemptsQuery(applicationId);
  useLive([query.queryKey], ATTEMPT_EVERY_MS);
  const attempts = useQuery(query);
  return (
    <Asked query={attempts} loading="text">
      {(rows) => {
        const attempt = rows.find((row) => row.stage === Number(stage) - 1);
        if (attempt?.status === 'open') return <OpenSitting {...props} attempt={attempt} />;
        return (
          <Navigate
            to="/my/contests/$contestId/stages/$stage"
            params={{ contestId, stage }}
            replace
            ignoreBlocker
          />
        );
      }}
    </Asked>
  );
}

function OpenSitting({ attempt, ...props }: SittingProps & { readonly attempt: Attempt }) {
  const { contestId, applicationId } = props;
  const t = useTexts(sittingTexts);
  const local = useLocal();
  const queries = useQueryClient();
  const [visit, setVisit] = useState(0);
  const query = formQuery(attempt.attemptId);
  const form = useQuery(query);
  const contest = useQuery(contestQuery(contestId));
  const stage = contest.data && stagesIn(contest.data.rules)[attempt.stage];
  const title =
    stage === undefined
      ? attempt.kind === 'choice'
        ? t.testTitle
        : t.practicalTitle
      : local(stage.title);
  useEffect(() => {
    document.title = `${title} · Adal`;
  }, [title]);
  const takeBack = async (): Promise<void> => {
    await queries.refetchQueries({ queryKey: query.queryKey });
    setVisit(visit + 1);
  };
  return (
    <Asked query={form} loading="text">
      {(read) => (
        <Runner
          key={visit}
          {...{ contestId, applicationId, attempt, stage, title }}
          form={read}
          onTakeBack={() => void takeBack()}
        />
      )}
    </Asked>
  );
}
