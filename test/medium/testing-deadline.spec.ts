import { expectOk, type Result } from '@adal/kernel';
import type { PoolClient } from 'pg';

import { AttemptCloser } from '../../libs/testing/src/attempt-closer.js';
import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { SaveLane, type SaveAnswer } from '../../libs/testing/src/lane/save-lane.js';
import {
  testingHouse,
  type SittingCandidate,
  type TestingHouse,
} from '../support/testing.house.js';

const SOON = 1_000;
const ROUNDS = 5;

type Sitting = SittingCandidate & { readonly attemptId: string };

let house: TestingHouse;
let attempts: readonly string[];
let lane: SaveLane;
let next = 0;

beforeAll(async () => {
  house = await testingHouse({ candidates: 60 });
  attempts = await house.drawn();
  lane = house.api.get(SaveLane);
});
afterAll(() => house.close());

/** Somebody whose attempt closes in a second of the database clock. */
async function nearTheEnd(): Promise<Sitting> {
  const candidate = house.candidates[next];
  const attemptId = attempts[next];
  next += 1;
  if (candidate === undefined || attemptId === undefined)
    throw new Error('more candidates are needed');
  expectOk(await house.api.get(AttemptService).start(candidate.tokenHash, attemptId));
  await house.rows(
    `UPDATE testing.attempt SET effective_deadline = c.now, closes_at = c.now + $2
       FROM (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint + offset_ms AS now
               FROM demo.clock_offset) c
      WHERE id = $1`,
    [attemptId, SOON],
  );
  return { ...candidate, attemptId };
}

function save(who: Sitting, through = lane, revision = 1): Promise<Result<SaveAnswer>> {
  const { attemptId, tokenHash } = who;
  return through.save({ attemptId, tokenHash, save: { position: 1, revision, value: 'a' } });
}

/** Holds the row by `sql` until the promise is called. */
async function holding(who: Sitting, sql: string): Promise<() => Promise<void>> {
  const holder: PoolClient = await house.db.superuser.connect();
  await holder.query('BEGIN');
  await holder.query(sql, [who.attemptId]);
  return async () => {
    await holder.query('COMMIT');
    holder.release();
  };
}

/** Until so many statements wait for a row; there is no other sign that a save has arrived at the lock. */
async function untilWaiting(count: number): Promise<void> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  while ((await house.rows(sql)).length < count);
}

async function lateLinks(): Promise<number> {
  const rows = await house.rows(
    `SELECT 1 FROM testing.answer_link l JOIN testing.attempt a ON a.id = l.attempt_id WHERE l.at > a.closes_at`,
  );
  return rows.length;
}

async function heldOf(who: Sitting): Promise<number> {
  return (
    await house.rows('SELECT 1 FROM testing.held_answer WHERE attempt_id = $1', [who.attemptId])
  ).length;
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

const LOCK_ONLY = 'SELECT 1 FROM testing.attempt WHERE id = $1 FOR NO KEY UPDATE';
const STRONG_LOCK = 'SELECT 1 FROM testing.attempt WHERE id = $1 FOR UPDATE';
const CHANGE = 'UPDATE testing.attempt SET incident_credit_ms = incident_credit_ms WHERE id = $1';
const MOVE = `UPDATE testing.attempt SET personal_extra_ms = 0, answers = answers || '{}' WHERE id = $1`;

describe('a save that waited past the deadline', () => {
  it.each([
    ['behind a lock', LOCK_ONLY],
    ['behind a stronger lock', STRONG_LOCK],
    ['behind a change of the row', CHANGE],
    ['behind a change that moves the row', MOVE],
  ])('D4 is held and not counted when it waited %s', async (_what, sql) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const who = await nearTheEnd();
      const release = await holding(who, sql);
      const waiting = save(who);
      await untilWaiting(1);

      await house.db.advanceClock(SOON + 1);
      await release();

      const answer = await waiting;
      expect(code(answer)).toBe('attempt.time-over');
      expect(answer).toMatchObject({ error: { context: { isHeld: true } } });
      expect(await heldOf(who)).toBe(1);
      expect(await lateLinks()).toBe(0);
    }
  });

  it('D4 is held when two processes waited with it', async () => {
    const who = await nearTheEnd();
    const other = (await house.another('api')).get(SaveLane);
    const release = await holding(who, LOCK_ONLY);
    const waiting = [save(who), save(who, other, 2)];
    await untilWaiting(2);

    await house.db.advanceClock(SOON + 1);
    await release();

    expect((await Promise.all(waiting)).map(code)).toEqual([
      'attempt.time-over',
      'attempt.time-over',
    ]);
    expect(await lateLinks()).toBe(0);
  });

  it('D4 is held when its batch was open to others who are in time', async () => {
    const late = await nearTheEnd();
    const release = await holding(late, LOCK_ONLY);
    const waiting = save(late);
    await untilWaiting(1);
    await house.db.advanceClock(SOON + 1);
    const inTime = await nearTheEnd();

    const free = await save(inTime);
    await release();

    expect([code(free), code(await waiting)]).toEqual(['ok', 'attempt.time-over']);
  });

  it('D4 is held after the row was closed while it waited', async () => {
    const who = await nearTheEnd();
    const release = await holding(who, LOCK_ONLY);
    const waiting = save(who);
    await untilWaiting(1);
    await house.db.advanceClock(SOON + 1);
    const closing = house.worker.get(AttemptCloser).closeDue();
    await release();

    expect(code(await waiting)).toBe('attempt.time-over');
    await closing;
    await house.worker.get(AttemptCloser).closeDue();
    const closed = await house.rows<{ status: string; count: number }>(
      'SELECT status, count FROM testing.attempt WHERE id = $1',
      [who.attemptId],
    );
    expect(closed).toEqual([{ status: 'scored', count: 0 }]);
  });

  it('D4 loses to the deadline whatever storms around it', async () => {
    const storm = await Promise.all(Array.from({ length: 10 }, () => nearTheEnd()));
    const other = (await house.another('api')).get(SaveLane);
    const saves = storm.flatMap((who) =>
      Array.from({ length: 12 }, (_, n) => save(who, n % 2 === 0 ? lane : other, n + 1)),
    );
    const moving = house.db.advanceClock(SOON + 1);

    const answers = await Promise.all(saves);
    await moving;
    await house.worker.get(AttemptCloser).closeDue();

    const accepted = answers.filter((answer) => answer.ok).length;
    const [{ links } = { links: -1 }] = await house.rows<{ links: number }>(
      'SELECT count(*)::integer AS links FROM testing.answer_link WHERE attempt_id = ANY($1::uuid[])',
      [storm.map((who) => who.attemptId)],
    );
    expect(await lateLinks()).toBe(0);
    expect(links).toBe(accepted);
    expect(answers.map(code).filter((one) => !EXPECTED.includes(one))).toEqual([]);
  });
});

const EXPECTED = ['ok', 'attempt.time-over', 'answer.revision-stale', 'attempt.closed'];

describe('a start that waited', () => {
  it('D4 gets its time from the clock after the lock', async () => {
    const candidate = house.candidates[next];
    const attemptId = attempts[next] ?? '';
    next += 1;
    if (candidate === undefined) throw new Error('more candidates are needed');
    const release = await holding({ ...candidate, attemptId }, LOCK_ONLY);
    const starting = house.api.get(AttemptService).start(candidate.tokenHash, attemptId);
    await untilWaiting(1);
    await house.db.advanceClock(60_000);
    const [{ now } = { now: 0 }] = await house.rows<{ now: number }>(
      `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint + offset_ms AS now FROM demo.clock_offset`,
    );
    await release();

    const started = expectOk(await starting);

    expect(started.now).toBeGreaterThanOrEqual(now);
    expect(started.state).toMatchObject({ startedAt: started.now });
  });
});
