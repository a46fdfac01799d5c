import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { CloseMarks } from '../parts/close-marks.js';
import { Room } from '../parts/room.js';
import { WorkList } from '../parts/work-list.js';
import { contestQuery, worksQuery, type WorkRow } from '../queries.js';
import { useIsChair } from '../seat.js';
import { standingOf } from '../standing.js';
import { useCommissionTexts } from '../texts.js';
import { useEnd } from '../use-end.js';
import styles from './queue-page.module.css';

const PER_WORK_MS = 120_000;
const ROUND_TO_MS = 300_000;

/** The member's own works: how many are left, about how long, and where to go on. */
export function QueuePage() {
  const { contestId } = useParams({ from: '/commission/$contestId/works' });
  const t = useCommissionTexts();
  const works = useQuery(worksQuery(contestId));
  const end = useEnd(contestId);
  const isWaiting = works.data?.length === 0;
  useLive(
    isWaiting
      ? [
          ['commission', contestId, 'works'],
          ['contest', contestId],
        ]
      : [],
    10_000,
  );
  return (
    <Room contestId={contestId} width="one" title={t.queue.title} lead={t.queue.order}>
      <Asked query={works} loading="cards">
        {(rows) =>
          rows.length === 0 ? (
            <NoWorks isOver={end !== null} />
          ) : (
            <Queue contestId={contestId} rows={rows} />
          )
        }
      </Asked>
    </Room>
  );
}

function NoWorks({ isOver }: { readonly isOver: boolean }) {
  const { queue: t } = useCommissionTexts();
  return isOver ? <Empty title={t.none} /> : <Empty title={t.empty}>{t.emptyText}</Empty>;
}

function Queue({
  contestId,
  rows,
}: {
  readonly contestId: string;
  readonly rows: readonly WorkRow[];
}) {
  const t = useCommissionTexts();
  const end = useEnd(contestId);
  return (
    <>
      {end === null && <Progress contestId={contestId} rows={rows} />}
      <Panel title={t.queue.list} look="plain">
        <WorkList contestId={contestId} rows={rows} />
      </Panel>
      <Closing contestId={contestId} />
    </>
  );
}

function Progress({
  contestId,
  rows,
}: {
  readonly contestId: string;
  readonly rows: readonly WorkRow[];
}) {
  const t = useCommissionTexts();
  const { number, span } = useFormat();
  const next = rows.findIndex(({ revision }) => revision === 0);
  const left = rows.filter(({ revision }) => revision === 0).length;
  const done = rows.length - left;
  const progress = t.queue.progress(number(done), number(rows.length));
  return (
    <section className={`card ${styles.progress ?? ''}`}>
      <div>
        <p className={styles.left}>
          {left === 0 ? t.queue.allDone : t.queue.left(left, span(rounded(left * PER_WORK_MS)))}
        </p>
        <p className="quiet">{left > 0 ? t.queue.pace : t.queue.allDoneText}</p>
        <Bar value={done} max={rows.length} label={progress} />
        <p className="quiet">{progress}</p>
      </div>
      {next >= 0 && (
        <Button
          size="md"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/commission/$contestId/works/$position"
              params={{ contestId, position: String(next + 1) }}
            />
          )}
        >
          {done === 0 ? t.go.scoreFirst : t.go.score}
        </Button>
      )}
    </section>
  );
}

/** For the chair, while the stage waits for it. */
function Closing({ contestId }: { readonly contestId: string }) {
  const { data: contest } = useQuery(contestQuery(contestId));
  const isChair = useIsChair(contestId);
  if (!isChair || contest === undefined || standingOf(contest) !== 'marking') return null;
  return <CloseMarks contestId={contestId} />;
}

/** To five minutes: a guess should look like one. */
function rounded(ms: number): number {
  return Math.max(1, Math.round(ms / ROUND_TO_MS)) * ROUND_TO_MS;
}
