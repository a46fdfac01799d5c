import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { useLocal } from '../../../i18n/texts.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Page } from '../../../shared/parts/page.js';
import { Seal } from '../../../shared/parts/seal.js';
import { sealLevelOf } from '../../../shared/parts/seal-level.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { contestQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import { useEnd } from '../use-end.js';
import styles from './room.module.css';

type RoomProps = {
  readonly contestId: string;
  readonly width: 'one' | 'wide';
  readonly title: string;
  readonly lead?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of one contest's commission, with the doors to its other pages. */
export function Room({ contestId, children, ...page }: RoomProps) {
  const { data: contest } = useQuery(contestQuery(contestId));
  const local = useLocal();
  const end = useEnd(contestId);
  const above = contest !== undefined && (
    <>
      <Link to="/contests/$contestId" params={{ contestId }}>
        {local(contest.title)}
      </Link>
      <span>{local(contest.bodyName)}</span>
      <ContestStatusMark contest={contest} />
    </>
  );
  return (
    <Page
      {...page}
      status={end === null ? page.status : <StatusLine>{end}</StatusLine>}
      above={<span className={styles.above}>{above}</span>}
      seal={
        contest !== undefined && (
          <Seal level={sealLevelOf(contest)} isOpened={false} openings={0} verifiedAt={null} />
        )
      }
    >
      <RoomDoors contestId={contestId} />
      {children}
    </Page>
  );
}

function RoomDoors({ contestId }: { readonly contestId: string }) {
  const { rooms } = useCommissionTexts();
  const props = {
    params: { contestId },
    activeProps: { 'aria-current': 'page' },
    activeOptions: { exact: true },
  } as const;
  return (
    <nav className="page-doors" aria-label={rooms.label}>
      <Link to="/commission/$contestId/works" {...props} activeOptions={{ exact: false }}>
        {rooms.works}
      </Link>
      <Link to="/commission/$contestId/ranking" {...props}>
        {rooms.ranking}
      </Link>
      <Link to="/commission/$contestId/sitting" {...props}>
        {rooms.sitting}
      </Link>
      <Link to="/commission/$contestId/minutes" {...props}>
        {rooms.minutes}
      </Link>
    </nav>
  );
}
