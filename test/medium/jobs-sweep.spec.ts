import type { Transactor } from '@adal/database';
import { JOBS, migrateQueue, Outbox, Quarantine, type Sweep } from '@adal/jobs';
import { chooseBackendIn, openBackend, Relay, SweepRunner } from '@adal/jobs/worker';
import { brand, type ContestId } from '@adal/kernel';

import { testDatabase, type TestDatabase } from '../support/database.js';
import { redisProgram, redisServer } from '../support/redis-server.js';

const NOBODY_LISTENS = 'redis://127.0.0.1:1';
const HOUR = 3_600_000;
const outbox = new Outbox();
let db: TestDatabase;
let worker: Transactor;

beforeAll(async () => {
  db = await testDatabase();
  await migrateQueue(db.url('migrator'));
  worker = await db.transactor('worker');
});

afterAll(() => db.drop());

const enqueue = () =>
  worker.runPlain((tx) =>
    outbox.enqueueIn(tx, JOBS.drawForms, { contestId: brand<ContestId>(crypto.randomUUID()) }),
  );
const waiting = async () => {
  const { rows } = await db.superuser.query<{ n: number }>(
    'SELECT count(*) AS n FROM jobs.outbox WHERE relayed_at IS NULL',
  );
  return rows[0]?.n;
};
const runnerOf = (...sweeps: readonly Sweep[]) =>
  new SweepRunner({ databaseUrl: db.url('worker'), profile: 'test' }, sweeps);

/** A promise that the test itself keeps. */
function promised() {
  let keep: () => void = () => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep: () => keep() };
}

describe('with the queue away', () => {
  test('D12 what is due is found and done by the sweep', async () => {
    const backend = openBackend({ databaseUrl: db.url('worker'), redisUrl: NOBODY_LISTENS });
    const relay = new Relay(worker, backend);
    await enqueue();
    relay.start();
    const { kept, keep } = promised();
    let due = 3;
    const runner = runnerOf({
      name: 'testing.overdue',
      run: async () => {
        const done = Math.min(1, due);
        due -= done;
        if (due === 0) keep();
        return done;
      },
    });

    runner.start();
    await kept;

    expect(await relay.runOnce()).toBe(0);
    expect(await waiting()).toBe(1);
    await runner.stop();
    await relay.stop();
    await backend.close();
  });

  const program = redisProgram();
  if (program !== null)
    test('D12 jobs wait in the database while Redis is dead and go when it is back', async () => {
      const redis = await redisServer(program);
      await redis.start();
      const backend = openBackend({ databaseUrl: db.url('worker'), redisUrl: redis.url });
      const relay = new Relay(worker, backend);
      const relayAll = async () => {
        while ((await waiting()) !== 0) await relay.runOnce().catch(() => 0);
      };
      await relayAll();
      await redis.kill();
      await enqueue();

      await relay.runOnce().catch(() => 0);
      expect(await waiting()).toBe(1);
      await redis.start();
      await relayAll();

      expect(await waiting()).toBe(0);
      await backend.close();
      await redis.remove();
    });
});

describe('sweeps', () => {
  test('one that fails or hangs holds up no other', async () => {
    const { kept, keep } = promised();
    const hanging = promised();
    let runs = 0;
    const runner = runnerOf(
      { name: 'a.failing', run: () => Promise.reject(new Error('broken')), everyMs: HOUR },
      { name: 'a.hanging', run: () => hanging.kept.then(() => 0) },
      {
        name: 'a.good',
        everyMs: 1,
        run: async () => {
          runs += 1;
          if (runs === 3) keep();
          return 0;
        },
      },
    );

    runner.start();
    await kept;
    hanging.keep();

    await runner.stop();
  });

  test.each(['adal_checkpoint', 'adal_exchange', 'adal_clock'])(
    'run at once when %s is told',
    async (channel) => {
      const [started, woken] = [promised(), promised()];
      let runs = 0;
      const runner = runnerOf({
        name: 'a.rare',
        everyMs: HOUR,
        run: async () => {
          runs += 1;
          // The first run is the start, the second the moment from which it listens.
          if (runs === 2) started.keep();
          if (runs === 3) woken.keep();
          return 0;
        },
      });
      runner.start();
      await started.kept;

      await (channel === 'adal_clock'
        ? db.advanceClock(1)
        : db.superuser.query(`NOTIFY ${channel}`));

      await woken.kept;
      await runner.stop();
    },
  );

  test('one poisoned row is set aside, counted and tried again later; the others are done', async () => {
    const quarantine = new Quarantine(worker);
    const done: string[] = [];
    const sweep = async () => {
      for (const row of ['a', 'b', 'c'])
        await quarantine.attempt('testing.overdue', row, async () => {
          if (row === 'b') throw Object.assign(new Error('x'), { code: 'attempt.broken' });
          done.push(row);
        });
    };
    const record = async () =>
      (
        await db.superuser.query(
          `SELECT key, reason_code, attempts, retry_at > clock_timestamp() AS is_held
             FROM jobs.quarantine WHERE subject = 'testing.overdue'`,
        )
      ).rows;

    await sweep();
    await sweep();

    expect(done).toEqual(['a', 'c', 'a', 'c']);
    const held = { key: 'b', reason_code: 'attempt.broken', attempts: 1, is_held: true };
    expect(await record()).toEqual([held]);

    await db.superuser.query('UPDATE jobs.quarantine SET retry_at = clock_timestamp()');
    await sweep();
    expect(await record()).toEqual([{ ...held, attempts: 2 }]);

    await db.superuser.query('UPDATE jobs.quarantine SET retry_at = clock_timestamp()');
    expect(await quarantine.attempt('testing.overdue', 'b', async () => 7)).toEqual({
      done: true,
      value: 7,
    });
    expect(await record()).toEqual([]);
  });
});

describe('the choice of backend', () => {
  const choose = (kind: 'postgres' | 'redis') => worker.run((tx) => chooseBackendIn(tx, kind));

  test('is kept, and may change only while no job is pending', async () => {
    await db.superuser.query('TRUNCATE jobs.outbox');
    expect(await choose('postgres')).toMatchObject({ ok: true });
    expect(await choose('postgres')).toMatchObject({ ok: true });
    await enqueue();
    await db.superuser.query('UPDATE jobs.outbox SET relayed_at = clock_timestamp()');

    expect(await choose('redis')).toEqual({
      ok: false,
      error: { code: 'jobs.still-pending', context: { before: 'postgres', jobs: 1 } },
    });
    expect(await choose('postgres')).toMatchObject({ ok: true });
    await db.superuser.query('TRUNCATE jobs.outbox');
    expect(await choose('redis')).toMatchObject({ ok: true });
  });
});

describe('rights in the queue', () => {
  test.each(['api', 'identity', 'sequencer', 'auditor'] as const)(
    '%s has none, so it can neither read nor forge a job',
    async (role) => {
      const source = await db.dataSource(role);

      await expect(source.query('SELECT * FROM bullmq.job')).rejects.toThrow('permission denied');
      await expect(source.query('DELETE FROM jobs.outbox')).rejects.toThrow('permission denied');
    },
  );
});
