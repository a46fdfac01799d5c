import type { Clock } from '@adal/database';
import { instant, ok, refuse, type Instant, type Result } from '@adal/kernel';
import { appendLink, secureRandom } from '@adal/proof';
import type { PoolClient } from 'pg';

import { chainItem, decideSave, type Save } from '../domain/index.js';
import type { Answers, Locks } from './batcher.js';
import {
  HOLD,
  LOCK_FREE,
  LOCK_WAITING,
  nowStatement,
  REPEATED,
  WRITE,
  type LockedRow,
  type Statement,
  type StoredSave,
} from './save-statements.js';

/** One save as it came in; `tokenHash` is the SHA-256 of the session cookie. */
export type SaveRequest = {
  readonly attemptId: string;
  readonly tokenHash: Uint8Array;
  readonly save: Save;
};

/** A save that is stored; `head` is the chain's head after it. */
export type Saved = {
  readonly attemptId: string;
  readonly position: number;
  readonly revision: number;
  readonly seq: number;
  readonly head: Uint8Array;
  readonly receivedAt: number;
};

type Accepted = {
  readonly index: number;
  readonly row: LockedRow;
  readonly save: Save;
  readonly salt: Uint8Array;
  readonly saved: Saved;
};

const SALT_BYTES = 16;

/**
 * One transaction for saves of different attempts: lock, then the clock, then the decision, then the rows.
 * Whatever it answers is committed. Several saves of one attempt must not be in one batch.
 * Statements are sent without waiting where nothing depends on the answer: two round trips for a batch. The server
 * still runs them one after the other, so the clock is read when the locks are held.
 */
export async function commitBatch(
  client: PoolClient,
  batch: readonly SaveRequest[],
  how: { readonly clock: Clock; readonly locks: Locks },
): Promise<Answers<Saved>> {
  const lock = how.locks === 'free' ? LOCK_FREE : LOCK_WAITING;
  const [, rows, [clock]] = await inOnePacket(client, () =>
    Promise.all([
      client.query('BEGIN'),
      rowsOf<LockedRow>(client, lock, [
        batch.map((request) => request.attemptId),
        batch.map((request) => request.save.position),
        batch.map((request) => request.tokenHash),
      ]),
      rowsOf<{ now: number }>(client, nowStatement(how.clock), []),
    ]),
  );
  if (clock === undefined) throw new Error('the database clock did not answer');
  return writeDecided(client, decideBatch(batch, rows, instant(clock.now)));
}

/** What became of every save of a batch, before anything is written. */
type Decided = {
  readonly now: Instant;
  readonly outcome: (Result<Saved> | null)[];
  readonly accepted: readonly Accepted[];
  readonly late: readonly SaveOfRow[];
  readonly repeated: readonly (SaveOfRow & { readonly index: number })[];
};

function decideBatch(
  batch: readonly SaveRequest[],
  rows: readonly LockedRow[],
  now: Instant,
): Decided {
  const outcome: (Result<Saved> | null)[] = batch.map(() => null);
  const salts = secureRandom(SALT_BYTES * rows.length);
  const accepted: Accepted[] = [];
  const late: SaveOfRow[] = [];
  const repeated: (SaveOfRow & { readonly index: number })[] = [];
  rows.forEach((row, place) => {
    const index = row.n - 1;
    const save = batch[index]?.save;
    if (save === undefined) throw new Error('the database returned a save that was not asked for');
    const decision = judge(row, save, now);
    if (!decision.ok) {
      outcome[index] = decision;
      if (decision.error.code === 'attempt.time-over') late.push({ row, save });
    } else if (decision.value === 'repeated') {
      repeated.push({ row, save, index });
    } else {
      const salt = salts.subarray(place * SALT_BYTES, (place + 1) * SALT_BYTES);
      const one = link({ row, save, salt, index }, now);
      accepted.push(one);
      outcome[index] = ok(one.saved);
    }
  });
  return { now, outcome, accepted, late, repeated };
}

/** All rows and the COMMIT in one go; when a statement fails the server rolls back, and the failure is thrown. */
async function writeDecided(client: PoolClient, decided: Decided): Promise<Answers<Saved>> {
  const { accepted, late, repeated, now, outcome } = decided;
  await inOnePacket(client, () =>
    Promise.all([
      accepted.length > 0 ? writeAccepted(client, accepted, now) : null,
      late.length > 0 ? holdLate(client, late, now) : null,
      repeated.length > 0 ? answerRepeated(client, repeated, outcome) : null,
      client.query('COMMIT'),
    ]),
  );
  return outcome;
}

type SaveOfRow = { readonly row: LockedRow; readonly save: Save };

/** Rights first: whose attempt it is, and whether the session still lives, comes before anything about the attempt. */
function judge(row: LockedRow, save: Save, now: Instant): Result<'accepted' | 'repeated'> {
  if (row.session_application === null) return refuse('session.required');
  if (row.session_application !== row.application_id) return refuse('resource.not-found');
  const closesAt = row.closes_at === null ? null : instant(row.closes_at);
  const decision = decideSave(
    {
      status: row.status,
      closesAt,
      positions: row.positions,
      maxChars: row.max_chars,
      storedRevision: row.stored_revision ?? 0,
      storedValue: row.stored_value ?? '',
    },
    save,
    now,
  );
  if (decision.ok || decision.error.code !== 'attempt.time-over') return decision;
  return refuse('attempt.time-over', { isHeld: true, closesAt });
}

function link(
  of: SaveOfRow & { readonly salt: Uint8Array; readonly index: number },
  now: Instant,
): Accepted {
  const { row, save } = of;
  const { position, revision, value } = save;
  const seq = row.count + 1;
  const item = chainItem(position);
  const { head } = appendLink(row.head, { seq, item, revision, at: now, salt: of.salt, value });
  const saved = { attemptId: row.id, position, revision, seq, head, receivedAt: now };
  return { ...of, saved };
}

async function writeAccepted(
  client: PoolClient,
  accepted: readonly Accepted[],
  now: Instant,
): Promise<void> {
  const { rowCount } = await client.query({
    ...WRITE,
    values: [
      now,
      accepted.map(({ row }) => row.id),
      accepted.map(({ row }) => row.contest_id),
      accepted.map(({ saved }) => saved.seq),
      accepted.map(({ save }) => save.position),
      accepted.map(({ save }) => save.revision),
      accepted.map(({ salt }) => salt),
      accepted.map(({ saved }) => saved.head),
      accepted.map(({ save }) => save.value),
    ],
  });
  if (rowCount !== accepted.length)
    throw new Error('a save was written to fewer rows than it locked');
}

async function holdLate(
  client: PoolClient,
  late: readonly SaveOfRow[],
  now: Instant,
): Promise<void> {
  await client.query({
    ...HOLD,
    values: [
      now,
      late.map(({ row }) => row.id),
      late.map(({ row }) => row.contest_id),
      late.map(({ save }) => save.position),
      late.map(({ save }) => save.revision),
      late.map(({ save }) => save.value),
    ],
  });
}

async function answerRepeated(
  client: PoolClient,
  repeated: readonly (SaveOfRow & { readonly index: number })[],
  outcome: (Result<Saved> | null)[],
): Promise<void> {
  const stored = await rowsOf<StoredSave>(client, REPEATED, [
    repeated.map(({ row }) => row.id),
    repeated.map(({ save }) => save.position),
    repeated.map(({ save }) => save.revision),
  ]);
  const byAttempt = new Map(stored.map((row) => [row.attempt_id, row]));
  for (const { index, row } of repeated) {
    const found = byAttempt.get(row.id);
    if (found === undefined) throw new Error(`attempt ${row.id} has an answer without a link`);
    const { position, revision, seq, head, at } = found;
    outcome[index] = ok({ attemptId: row.id, position, revision, seq, head, receivedAt: at });
  }
}

/** Every packet is a system call on either side, which costs more than what is in it. */
function inOnePacket<T>(client: PoolClient, send: () => Promise<T>): Promise<T> {
  const { stream } = client.connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

async function rowsOf<Row>(
  client: PoolClient,
  statement: Statement,
  values: unknown[],
): Promise<readonly Row[]> {
  const result = await client.query<Row & Record<string, unknown>>({ ...statement, values });
  return result.rows;
}
