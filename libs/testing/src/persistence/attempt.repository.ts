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

/** Somebody asks for an attempt; `tokenHash` is the SHA-256 of the session cookie. */
export type OwnRequest = { readonly attemptId: string; readonly tokenHash: Uint8Array };

/** An attempt's row under lock, and whose session asked for it; null when the session has ended or never was. */
export type OwnAttempt = {
  /** Place of the request in its batch. */
  readonly index: number;
  readonly row: AttemptRow;
  readonly sessionApplication: string | null;
};

/** An attempt that begins. */
export type Starting = { readonly row: AttemptRow; readonly event: AttemptStarted };

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

  /** The rows of a batch in the order of ids; sessions are looked up in the same statement. */
  async lockOwnIn(
    tx: Tx,
    batch: readonly OwnRequest[],
    locks: 'free' | 'waiting',
  ): Promise<readonly OwnAttempt[]> {
    const rows = await tx.query<AttemptRow & { n: number; session_application: string | null }>(
      `SELECT b.n, ${ATTEMPT_COLUMNS}, s.application_id AS session_application
         FROM unnest($1::uuid[], $2::bytea[]) WITH ORDINALITY AS b (id, token_hash, n)
         JOIN testing.attempt a ON a.id = b.id
         LEFT JOIN access.session s
           ON s.token_hash = b.token_hash AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
        ORDER BY a.id
          FOR NO KEY UPDATE OF a ${locks === 'free' ? 'SKIP LOCKED' : ''}`,
      [batch.map((one) => one.attemptId), batch.map((one) => one.tokenHash)],
    );
    return rows.map((row) => ({
      index: row.n - 1,
      row,
      sessionApplication: row.session_application,
    }));
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

  /** Starts the clocks of attempts: rows, log entries and an alarm for their ends. */
  async commitStartsIn(tx: Tx, starts: readonly Starting[], now: Instant): Promise<void> {
    if (starts.length === 0) return;
    await tx.query(
      `UPDATE testing.attempt a
          SET status = 'open', started_at = $1, effective_deadline = u.deadline, closes_at = u.closes_at
         FROM unnest($2::uuid[], $3::bigint[], $4::bigint[]) AS u (id, deadline, closes_at)
        WHERE a.id = u.id`,
      [
        now,
        starts.map(({ row }) => row.id),
        starts.map(({ event }) => event.effectiveDeadline),
        starts.map(({ event }) => event.closesAt),
      ],
    );
    const entries = starts.map(({ row, event }) => ({
      contest: brand<ContestId>(row.contest_id),
      actor: candidateActor(row),
      events: [event],
      stream: row.id,
      at: now,
    }));
    await this.log.appendAllIn(tx, entries);
    await this.alarmsIn(tx, starts);
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
    await writeEnds(tx, closed, scored);
    const entries = closings.map(({ row, events }) => ({
      contest: brand<ContestId>(row.contest_id),
      actor: who.by === 'candidate' ? candidateActor(row) : SYSTEM_ACTOR,
      stream: row.id,
      at: who.now,
      events,
    }));
    await this.log.appendAllIn(tx, entries);
  }

  /** One alarm per contest and instant: those who start together end together. */
  private async alarmsIn(tx: Tx, starts: readonly Starting[]): Promise<void> {
    const last = new Map<string, Instant>();
    for (const { row, event } of starts) {
      const known = last.get(row.contest_id) ?? 0;
      if (event.closesAt > known) last.set(row.contest_id, event.closesAt);
    }
    for (const [contestId, dueAt] of last) {
      await alarmIn(tx, this.outbox, { contestId: brand<ContestId>(contestId), dueAt });
    }
  }
}

function candidateActor(row: AttemptRow): LogActor {
  return { pseudonym: row.candidate_code, role: 'candidate' };
}

type Scored = { readonly row: AttemptRow; readonly event: AttemptScored };

/** Rows and scores in one statement; a test goes from open to scored at once. */
async function writeEnds(
  tx: Tx,
  closed: readonly AttemptClosed[],
  scored: readonly Scored[],
): Promise<void> {
  const isScored = new Set(scored.map(({ row }) => row.id));
  const updated = await tx.query<{ id: string }>(
    `WITH scores AS (
       INSERT INTO testing.score (attempt_id, contest_id, version, key_hash, sections, total, is_passed)
       SELECT * FROM unnest($5::uuid[], $6::uuid[], $7::smallint[], $8::text[], $9::jsonb[], $10::smallint[],
                            $11::boolean[])
     )
     UPDATE testing.attempt a SET status = u.status, finished_at = u.finished_at, cause = u.cause
       FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) AS u (id, status, finished_at, cause)
      WHERE a.id = u.id AND a.status IN ('ready', 'open')
      RETURNING a.id`,
    [
      closed.map((event) => event.attemptId),
      closed.map((event) => (isScored.has(event.attemptId) ? 'scored' : 'closed')),
      closed.map((event) => event.finishedAt),
      closed.map((event) => event.cause),
      ...scoreColumns(scored),
    ],
  );
  if (updated.length !== closed.length) {
    throw new Error('an attempt was closed by somebody else under our lock');
  }
}

function scoreColumns(scored: readonly Scored[]): readonly unknown[] {
  return [
    scored.map(({ row }) => row.id),
    scored.map(({ row }) => row.contest_id),
    scored.map(({ event }) => event.version),
    scored.map(({ event }) => event.keyHash),
    scored.map(({ event }) => JSON.stringify(event.sections)),
    scored.map(({ event }) => event.total),
    scored.map(({ event }) => event.isPassed),
  ];
}
