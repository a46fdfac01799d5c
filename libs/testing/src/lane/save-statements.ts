import type { Clock } from '@adal/database';
import type { PoolClient, QueryConfig } from 'pg';

import type { AttemptState } from '../domain/index.js';

/** One attempt as a save finds it under its lock; `n` is the place of the save in the batch, from 1. */
export type LockedRow = {
  readonly n: number;
  readonly id: string;
  readonly contest_id: string;
  readonly application_id: string;
  readonly status: AttemptState['status'];
  readonly closes_at: number | null;
  readonly positions: number;
  readonly max_chars: number | null;
  readonly count: number;
  readonly head: Buffer;
  readonly stored_revision: number | null;
  readonly stored_value: string | null;
  readonly session_application: string | null;
};

/** What a repeated save is answered with. */
export type StoredSave = {
  readonly attempt_id: string;
  readonly position: number;
  readonly revision: number;
  readonly seq: number;
  readonly at: number;
  readonly head: Buffer;
};

/** A statement that every connection prepares once. */
export type Statement = Pick<QueryConfig, 'name' | 'text'>;

/*
 * The join runs as a nested loop over the primary key and the session's unique token, the sort puts the rows in the
 * order in which every batch locks, and the lock is taken last, on the newest version of each row. Columns of the
 * attempt are those of the locked version.
 */
const LOCK = `
  SELECT b.n, a.id, a.contest_id, a.application_id, a.status, a.closes_at, a.positions, a.max_chars, a.count, a.head,
         a.revisions[b.position] AS stored_revision, a.answers[b.position] AS stored_value,
         s.application_id AS session_application
    FROM unnest($1::uuid[], $2::smallint[], $3::bytea[]) WITH ORDINALITY AS b (id, position, token_hash, n)
    JOIN testing.attempt a ON a.id = b.id
    LEFT JOIN access.session s
      ON s.token_hash = b.token_hash AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
   ORDER BY a.id
     FOR NO KEY UPDATE OF a`;

/** A batch skips what others hold; a save that was skipped goes alone and waits. */
export const LOCK_FREE: Statement = { name: 'save-lock-free', text: `${LOCK} SKIP LOCKED` };
export const LOCK_WAITING: Statement = { name: 'save-lock-waiting', text: LOCK };

/** The clock in a statement of its own, so that it is read after the locks. */
export function nowStatement(clock: Clock): Statement {
  return { name: 'save-now', text: `SELECT ${clock.msSql} AS now` };
}

/** Links and current answers of a batch, at most one per attempt. The primary key (attempt, seq) fences the chain. */
export const WRITE: Statement = {
  name: 'save-write',
  text: `
  WITH link AS (
    INSERT INTO testing.answer_link (attempt_id, contest_id, at, seq, position, revision, salt, head, value)
    SELECT u.id, u.contest_id, $1, u.seq, u.position, u.revision, u.salt, u.head, u.value
      FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::smallint[], $6::smallint[], $7::bytea[], $8::bytea[],
                  $9::text[]) AS u (id, contest_id, seq, position, revision, salt, head, value)
    RETURNING attempt_id, seq, position, revision, head, value
  )
  UPDATE testing.attempt a
     SET head = link.head, count = link.seq,
         revisions[link.position] = link.revision, answers[link.position] = link.value
    FROM link
   WHERE a.id = link.attempt_id`,
};

/** Late saves, kept and never counted; a few hundred per attempt, so that nobody fills the disk. */
export const HOLD: Statement = {
  name: 'save-hold',
  text: `
  INSERT INTO testing.held_answer (attempt_id, contest_id, received_at, position, revision, value)
  SELECT u.id, u.contest_id, $1, u.position, u.revision, u.value
    FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::smallint[], $6::text[])
      AS u (id, contest_id, position, revision, value)
   WHERE (SELECT count(*) FROM testing.held_answer h WHERE h.attempt_id = u.id) < 500
  ON CONFLICT DO NOTHING`,
};

/** The links that repeated saves repeat; an attempt's part of the primary key holds a few hundred rows at most. */
export const REPEATED: Statement = {
  name: 'save-repeated',
  text: `
  SELECT l.attempt_id, l.position, l.revision, l.seq, l.at, l.head
    FROM unnest($1::uuid[], $2::smallint[], $3::smallint[]) AS u (id, position, revision)
    JOIN testing.answer_link l ON l.attempt_id = u.id AND l.position = u.position AND l.revision = u.revision`,
};

/** Plans are made once, over indexes: fresh tables have no statistics and the batches are small. */
const SESSION = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
  SET enable_mergejoin = off; SET jit = off`;

const prepared = new WeakSet<PoolClient>();

/** Sets up a connection of the lane pool when it is first used. */
export async function prepareClient(client: PoolClient): Promise<void> {
  if (prepared.has(client)) return;
  await client.query(SESSION);
  prepared.add(client);
}
