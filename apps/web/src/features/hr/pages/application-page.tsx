import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { hasDrafts } from '../drafts.store.js';
import { OneApplication } from '../parts/one-application.js';
import { contestQuery, queueQuery, type Contest, type QueueRow } from '../queries.js';
import { useHrTexts } from '../texts.js';

/** One application of the queue, its statements beside what has to be checked, and the verdict. */
export function ApplicationPage() {
  const { contestId, position } = useParams({ from: '/desk/$contestId/$position' });
  const contest = useQuery(contestQuery(contestId));
  const queue = useQuery(queueQuery(contestId));
  useLeavingGuard();
  return (
    <Asked query={contest} loading="form">
      {(shown) => (
        <Asked query={queue} loading="form">
          {(rows) => <Placed key={position} contest={shown} rows={rows} place={Number(position)} />}
        </Asked>
      )}
    </Asked>
  );
}

/**
 * The application that stood at the place when the page was opened: while others still arrive the
 * queue may move, and must not move under the hands of whoever decides.
 */
function Placed({
  contest,
  rows,
  place,
}: {
  readonly contest: Contest;
  readonly rows: readonly QueueRow[];
  readonly place: number;
}) {
  const [applicationId] = useState(() => rows[place - 1]?.applicationId);
  const found = rows.findIndex((row) => row.applicationId === applicationId);
  if (applicationId === undefined || found === -1) return <Gone contestId={contest.id} />;
  return <OneApplication contest={contest} rows={rows} place={found + 1} />;
}

function Gone({ contestId }: { readonly contestId: string }) {
  const t = useHrTexts().application;
  return (
    <Page width="one" title={t.gone}>
      <Empty title={t.goneText}>
        <Link to="/desk/$contestId" params={{ contestId }}>
          {t.toQueue}
        </Link>
      </Empty>
    </Page>
  );
}

/** The browser asks before a tab with an unsent explanation is closed. */
function useLeavingGuard(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasDrafts()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
}
