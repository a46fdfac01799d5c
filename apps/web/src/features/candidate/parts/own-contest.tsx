import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Loading } from '../../../shared/parts/loading.js';
import { isRerun } from '../../../shared/parts/contest-phase.js';
import { Page } from '../../../shared/parts/page.js';
import { Participation } from '../../../shared/session/participation.js';
import { applicationsQuery, contestQuery, type OwnApplication } from '../queries.js';
import { candidateTexts } from '../texts.js';

type OwnContestProps = {
  readonly contestId: string;
  readonly children: (application: OwnApplication) => ReactNode;
};

/** What a page shows that belongs to the person's own application in this contest. */
export function OwnContest({ contestId, children }: OwnContestProps) {
  const applications = useQuery(applicationsQuery);
  return (
    <Asked query={applications} loading="cards">
      {(rows) => {
        const own = rows.find((row) => row.contestId === contestId);
        // Somebody who has just applied comes here with the list from before.
        if (own === undefined && applications.isFetching) return <Loading shape="cards" />;
        if (own === undefined) return <NotApplied contestId={contestId} />;
        return <Participation applicationId={own.applicationId}>{children(own)}</Participation>;
      }}
    </Asked>
  );
}

/** To a rerun its old candidates are invited; its page says who is. */
function NotApplied({ contestId }: { readonly contestId: string }) {
  const t = useTexts(candidateTexts);
  const { data: contest } = useQuery(contestQuery(contestId));
  if (contest?.status === 'accepting' && isRerun(contest)) {
    return <Navigate to="/my/reruns/$contestId" params={{ contestId }} replace />;
  }
  return (
    <Page width="one" title={t.notApplied.title} lead={t.notApplied.text}>
      <p>
        <Link to="/contests/$contestId" params={{ contestId }}>
          {t.notApplied.open}
        </Link>
      </p>
    </Page>
  );
}
