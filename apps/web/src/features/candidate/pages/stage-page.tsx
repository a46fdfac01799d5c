import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { useLive, useServerNow } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Page } from '../../../shared/parts/page.js';
import { OwnContest } from '../parts/own-contest.js';
import { StageDone } from '../parts/stage-done.js';
import type { StageProps } from '../parts/stage-props.js';
import { WaitingRoom } from '../parts/waiting-room.js';
import { attemptsQuery, contestQuery, type OwnApplication } from '../queries.js';
import { stagesIn } from '../rules.js';
import { candidateTexts } from '../texts.js';

/** A stage before it is sat (waiting room) and after (what was kept, receipts). While it runs it has a page of its own. */
export function StagePage() {
  const { contestId, stage } = useParams({ from: '/my/contests/$contestId/stages/$stage' });
  return (
    <OwnContest contestId={contestId}>
      {(application) => <Stage application={application} index={Number(stage) - 1} />}
    </OwnContest>
  );
}

function Stage({
  application,
  index,
}: {
  readonly application: OwnApplication;
  readonly index: number;
}) {
  const t = useTexts(candidateTexts);
  const query = attemptsQuery(application.applicationId);
  useLive([query.queryKey], 10_000);
  const contest = useQuery(contestQuery(application.contestId));
  const attempts = useQuery(query);
  return (
    <Asked query={contest} loading="cards">
      {({ rules }) => (
        <Asked query={attempts} loading="cards">
          {(rows) => {
            const stage = stagesIn(rules)[index];
            const attempt = rows.find((row) => row.stage === index);
            if (stage === undefined || attempt === undefined) {
              return <Page width="one" title={t.room.none} lead={t.room.noneText} />;
            }
            return <OwnStage {...{ application, stage, attempt }} />;
          }}
        </Asked>
      )}
    </Asked>
  );
}

function OwnStage(props: StageProps) {
  const { status, windowUntil } = props.attempt;
  const hasLapsed = useServerNow() > windowUntil && status === 'ready';
  const isAhead = (status === 'ready' || status === 'open') && !hasLapsed;
  return isAhead ? <WaitingRoom {...props} /> : <StageDone {...props} />;
}
