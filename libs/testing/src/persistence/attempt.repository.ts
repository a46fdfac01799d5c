import { AuditLog, SYSTEM_ACTOR, type LogActor } from '@adal/audit';
import type { Tx } from '@adal/database';
import { Outbox } from '@adal/jobs';
import { brand, type ContestId, type Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type {
  AttemptClosed,
  AttemptEvent,
  AttemptScored,
  AttemptStarted,
} from '../domain/index.js';
import { alarmIn } from './alarm.js';
import { ATTEMPT_COLUMNS, type AttemptRow } from './attempt.row.js';

/** An attempt's row under lock, and whose session asked for it; null when the session has ended or never was. */
export type OwnAttempt = { readonly row: AttemptRow; readonly sessionApplication: string | null };

/** What ended one attempt: its row as locked, and the events that say so. */
export type Closing = { readonly row: AttemptRow; readonly events: readonly AttemptEvent[] };

/** Who closes, and the clock that was read under the locks. */
export type ClosedBy = { readonly by: 'candidate' | 'system'; readonly now: Instant };

/** The only writer of attempts and scores, saves excepted, which have a lane of their own. */
@Injectable()
export class AttemptRepository {
  constructor(
    private readonly log: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Waits for the row; the session is looked up in the same statement. */
  async lockOwnIn(tx: Tx, attemptId: string, tokenHash: Uint8Array): Promise<OwnAttempt | null> {
    const [found] = await tx.query<AttemptRow & { session_application: string | null }>(
      `SELECT ${ATTEMPT_COLUMNS}, s.application_id AS session_application
         FROM testing.attempt a
         LEFT JOIN access.session s
           ON s.token_hash = $2 AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
        WHERE a.id = $1
          FOR NO KEY UPDATE OF a`,
      [attemptId, tokenHash],
    );
    return found === undefined
      ? null
      : { row: found, sessionApplication: found.session_application };
  }

  /** Rows among `ids` that nobody else holds; in the order of ids, as every batch locks. */
  lockSomeIn(tx: Tx, ids: readonly string[]): Promise<AttemptRow[]> {
    return tx.query<AttemptRow>(
      `SELECT ${ATTEMPT_COLUMNS} FROM testing.attempt a
        WHERE a.id = ANY($1::uuid[]) AND a.status IN ('ready', 'open')
        ORDER BY a.id FOR NO KEY UPDATE OF a SKIP LOCKED`,
      [ids],
    );
  }

  /**
   * Ids of up to `limit` attempts that are due by the time `now`, which was read before any lock: only a hint, the
   * decision reads the clock again under the lock. Two index scans, one over open, one over unstarted attempts.
   */
  async dueIn(tx: Tx, now: Instant, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `(SELECT id FROM testing.attempt WHERE status = 'open' AND closes_at < $1 ORDER BY closes_at LIMIT $2)
       UNION ALL
       (SELECT id FROM testing.attempt
         WHERE status = 'ready' AND window_until < $1
           AND window_until + personal_extra_ms + incident_credit_ms < $1
         ORDER BY window_until LIMIT $2)`,
      [now, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Starts the clock of an attempt: row, log entry and alarm for its end. */
  async commitStartIn(tx: Tx, row: AttemptRow, event: AttemptStarted): Promise<void> {
    await tx.query(
      `UPDATE testing.attempt
          SET status = 'open', started_at = $2, effective_deadline = $3, closes_at = $4
        WHERE id = $1`,
      [row.id, event.startedAt, event.effectiveDeadline, event.closesAt],
    );
    const contest = brand<ContestId>(row.contest_id);
    const actor = candidateActor(row);
    await this.log.appendIn(tx, {
      contest,
      actor,
      events: [event],
      stream: row.id,
      at: event.startedAt,
    });
    await alarmIn(tx, this.outbox, { contestId: contest, dueAt: event.closesAt });
  }

  /** Rows, scores and log entries of attempts that ended; one statement each, however many there are. */
  async commitClosingsIn(tx: Tx, closings: readonly Closing[], who: ClosedBy): Promise<void> {
    const closed = closings.flatMap(({ events }) =>
      events.filter((event) => event.type === 'attempt.closed'),
    );
    const scored = closings.flatMap(({ row, events }) =>
      events.flatMap((event) => (event.type === 'attempt.scored' ? [{ row, event }] : [])),
    );
    if (closed.length === 0) return;
    await writeClosed(tx, closed);
    if (scored.length > 0) await writeScores(tx, scored);
    const entries = closings.map(({ row, events }) => ({
      contest: brand<ContestId>(row.contest_id),
      actor: who.by === 'candidate' ? candidateActor(row) : SYSTEM_ACTOR,
      stream: row.id,
      at: who.now,
      events,
    }));
    await this.log.appendAllIn(tx, entries);
  }
}

function candidateActor(row: AttemptRow): LogActor {
  return { pseudonym: row.candidate_code, role: 'candidate' };
}

async function writeClosed(tx: Tx, events: readonly AttemptClosed[]): Promise<void> {
  const updated = await tx.query<{ id: string }>(
    `UPDATE testing.attempt a SET status = 'closed', finished_at = u.finished_at, cause = u.cause
       FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS u (id, finished_at, cause)
      WHERE a.id = u.id AND a.status IN ('ready', 'open')
      RETURNING a.id`,
    [events.map((e) => e.attemptId), events.map((e) => e.finishedAt), events.map((e) => e.cause)],
  );
  if (updated.length !== events.length)
    throw new Error('an attempt was closed by somebody else under our lock');
}

async function writeScores(
  tx: Tx,
  scores: readonly { readonly row: AttemptRow; readonly event: AttemptScored }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO testing.score (attempt_id, contest_id, version, key_hash, sections, total, is_passed)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::jsonb[], $6::smallint[], $7::boolean[])`,
    [
      scores.map(({ row }) => row.id),
      scores.map(({ row }) => row.contest_id),
      scores.map(({ event }) => event.version),
      scores.map(({ event }) => event.keyHash),
      scores.map(({ event }) => JSON.stringify(event.sections)),
      scores.map(({ event }) => event.total),
      scores.map(({ event }) => event.isPassed),
    ],
  );
  await tx.query(`UPDATE testing.attempt SET status = 'scored' WHERE id = ANY($1::uuid[])`, [
    scores.map(({ row }) => row.id),
  ]);
}
