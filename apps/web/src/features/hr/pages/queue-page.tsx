import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Page } from '../../../shared/parts/page.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { QueueTable } from '../parts/queue-table.js';
import { contestQuery, queueQuery, type Contest, type QueueRow } from '../queries.js';
import { decidedOf, decideUntil, isClosed, isScreened, nextUndecided } from '../standing.js';
import { useHrTexts } from '../texts.js';

/** One contest at the desk: how many are decided, until when, and the way to the next. */
export function QueuePage() {
  const { contestId } = useParams({ from: '/desk/$contestId' });
  const contest = useQuery(contestQuery(contestId));
  const queue = useQuery(queueQuery(contestId));
  useLive(
    [
      ['desk', 'queue', contestId],
      ['contest', contestId],
    ],
    15_000,
  );
  return (
    <Asked query={contest} loading="text">
      {(shown) => (
        <Queued contest={shown}>
          <Asked query={queue} loading="table">
            {(rows) => (
              <>
                <Standing contest={shown} rows={rows} />
                <QueueTable contest={shown} rows={rows} />
              </>
            )}
          </Asked>
        </Queued>
      )}
    </Asked>
  );
}

function Queued({
  contest,
  children,
}: {
  readonly contest: Contest;
  readonly children: ReactNode;
}) {
  const t = useHrTexts();
  const local = useLocal();
  const lead = [local(contest.bodyName), t.application.category(contest.category)].join(' · ');
  return (
    <Page
      width="wide"
      title={local(contest.title)}
      lead={lead}
      above={<Link to="/desk">{t.queue.above}</Link>}
    >
      {children}
    </Page>
  );
}

function Standing({
  contest,
  rows,
}: {
  readonly contest: Contest;
  readonly rows: readonly QueueRow[];
}) {
  const t = useHrTexts().queue;
  const { number } = useFormat();
  const decided = decidedOf(rows);
  const progress = t.progress(number(decided), number(rows.length));
  if (isClosed(contest)) return <StatusLine>{t.closed}</StatusLine>;
  return (
    <>
      <StatusLine>
        {progress} {isScreened(contest) ? <Until contest={contest} /> : t.tooLate}
      </StatusLine>
      <p style={{ marginTop: 16 }}>
        <Bar value={decided} max={rows.length} label={progress} />
      </p>
      {contest.status === 'accepting' && <p className="quiet">{t.stillOpen}</p>}
      {isScreened(contest) && <Begin contestId={contest.id} rows={rows} />}
    </>
  );
}

function Until({ contest }: { readonly contest: Contest }) {
  const t = useHrTexts().queue;
  const until = decideUntil(contest);
  if (until === null) return null;
  return (
    <>
      <Deadline at={until} label={t.until} /> <span className="quiet">{t.untilText}</span>
    </>
  );
}

function Begin({
  contestId,
  rows,
}: {
  readonly contestId: string;
  readonly rows: readonly QueueRow[];
}) {
  const t = useHrTexts().queue;
  const next = nextUndecided(rows, 0);
  if (rows.length === 0) return null;
  if (next === null) {
    return (
      <p>
        <strong>{t.allDone}</strong> {t.allDoneText}
      </p>
    );
  }
  return (
    <div className="page-actions">
      <Button
        renderRoot={(props) => (
          <Link
            {...props}
            to="/desk/$contestId/$position"
            params={{ contestId, position: String(next) }}
          />
        )}
      >
        {decidedOf(rows) === 0 ? t.begin : t.goOn}
      </Button>
    </div>
  );
}
