import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { ContestStageBar } from '../../../shared/parts/contest-stage-bar.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Page } from '../../../shared/parts/page.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import css from '../board/board.module.css';
import { Board } from '../board/board.js';
import { BackLink } from '../parts/back-link.js';
import { contestQuery, type Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { useStanding } from '../use-standing.js';
import { useWaitingWords } from '../use-waiting-words.js';

/** A running contest as its secretary watches over it: counts and codes, nobody's name, nobody's time. */
export function BoardPage() {
  const { contestId } = useParams({ from: '/secretary/contests/$contestId' });
  const { board: t } = useSecretaryTexts();
  const contest = useQuery(contestQuery(contestId));
  useLive(
    [
      ['contest', contestId],
      ['secretary', contestId],
    ],
    5000,
  );
  if (contest.data !== undefined) return <Shown contest={contest.data} />;
  return (
    <Page width="wide" title={t.title} above={<BackLink />}>
      <Asked query={contest} loading="cards">
        {() => null}
      </Asked>
    </Page>
  );
}

function Shown({ contest }: { readonly contest: Contest }) {
  const { board: t, home } = useSecretaryTexts();
  const local = useLocal();
  const words = useWaitingWords();
  const standing = useStanding(contest);
  const { id: contestId } = contest;
  return (
    <Page
      width="wide"
      title={local(contest.title)}
      documentTitle={t.title}
      above={<BackLink />}
      lead={local(contest.bodyName)}
      seal={<ContestStatusMark contest={contest} />}
      status={
        <>
          <StatusLine>
            {standing.isMine && <strong>{home.yours} </strong>}
            {words(contest, standing)}
          </StatusLine>
          <ContestStageBar contest={contest} />
        </>
      }
    >
      <Board contest={contest} />
      <p className={css['foot']}>
        <Link to="/contests/$contestId" params={{ contestId }}>
          {t.publicPage}
        </Link>
      </p>
    </Page>
  );
}
