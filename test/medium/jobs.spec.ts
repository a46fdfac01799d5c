import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { JOBS, migrateQueue, Outbox, type JobHandlers, type JobName } from '@adal/jobs';
import { JobRunner, openBackend, Relay, type QueueBackend } from '@adal/jobs/worker';
import type { Transactor } from '@adal/database';
import { brand, plusMs, type ContestId, type Instant } from '@adal/kernel';

import type { Queue } from 'bullmq';

import { testDatabase, type TestDatabase } from '../support/database.js';
import { redisProgram, redisServer, type RedisServer } from '../support/redis-server.js';

type Where = { readonly redisUrl: string | null; readonly prefix: string };
type Taken = { readonly name: JobName; readonly payload: unknown };

const program = redisProgram();
const givenUrl = process.env['REDIS_URL'];
const hasRedis = program !== null || givenUrl !== undefined;
const BACKENDS: readonly ('PostgreSQL' | 'Redis')[] = hasRedis
  ? ['PostgreSQL', 'Redis']
  : ['PostgreSQL'];
process.stderr.write(`queue tests run on: ${BACKENDS.join(', ')}\n`);

const outbox = new Outbox();
const contest = () => brand<ContestId>(crypto.randomUUID());
let db: TestDatabase;
let worker: Transactor;
let server: RedisServer | null = null;

beforeAll(async () => {
  db = await testDatabase();
  await migrateQueue(db.url('migrator'));
  worker = await db.transactor('worker');
  if (program !== null && givenUrl === undefined) {
    server = await redisServer(program);
    await server.start();
  }
});

afterAll(async () => {
  await db.drop();
  await server?.remove();
});

const outboxRows = async () => {
  const { rows } = await db.superuser.query<{ job_id: string; relayed: boolean }>(
    'SELECT job_id, relayed_at IS NOT NULL AS relayed FROM jobs.outbox ORDER BY id',
  );
  return rows;
};
const quarantined = async () => {
  const { rows } = await db.superuser.query(
    'SELECT subject, reason_code, attempts FROM jobs.quarantine',
  );
  return rows;
};

async function enqueue(contestId: ContestId, runAt?: Instant): Promise<void> {
  const api = await db.transactor('api');
  await api.runPlain((tx) => outbox.enqueueIn(tx, JOBS.drawForms, { contestId }, runAt));
}

/** Handlers that count; `work` decides what a call does. */
function countingHandlers(work: (taken: Taken) => Promise<void> | void = () => undefined) {
  const taken: Taken[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const handle = (name: JobName) => async (payload: unknown) => {
    taken.push({ name, payload });
    for (const { count, resolve } of waiting) if (taken.length >= count) resolve();
    await work({ name, payload });
  };
  const names = Object.values(JOBS).map(({ name }) => name);
  const handlers = Object.fromEntries(names.map((name) => [name, handle(name)]));
  const called = (count: number) =>
    taken.length >= count
      ? Promise.resolve()
      : new Promise<void>((resolve) => waiting.push({ count, resolve }));
  return { handlers: handlers as unknown as JobHandlers, taken, called };
}

/** Asks the database until it says so; no time is waited for. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  // Lets connections be served in between.
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

describe.each(BACKENDS)('the queue on %s', (name) => {
  let where: Where;
  let backend: QueueBackend;
  let relay: Relay;
  const runners: JobRunner[] = [];

  const open = () =>
    openBackend({
      databaseUrl: db.url('worker'),
      ...where,
      workers: { lockDuration: 2000, stalledInterval: 300 },
    });
  const run = (handlers: JobHandlers) => {
    const runner = new JobRunner(worker, backend, handlers);
    runners.push(runner);
    runner.start();
  };
  const relayed = async () => {
    let sum = 0;
    await until(async () => (sum += await relay.runOnce()) > 0);
    return sum;
  };

  beforeEach(async () => {
    where = {
      redisUrl: name === 'Redis' ? (givenUrl ?? server?.url ?? null) : null,
      prefix: `test-${crypto.randomUUID()}`,
    };
    await db.superuser.query('TRUNCATE jobs.outbox, jobs.quarantine, bullmq.job CASCADE');
    backend = open();
    relay = new Relay(worker, backend);
  });

  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    await backend.close();
  });

  test('a job enqueued with a change reaches its handler, and leaves the outbox when it is done', async () => {
    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    const contestId = contest();
    await enqueue(contestId);

    expect(await relayed()).toBe(1);
    await called(1);

    expect(taken).toEqual([{ name: 'testing.draw-forms', payload: { contestId } }]);
    await until(async () => (await outboxRows()).length === 0);
  });

  test('a job of a change that is rolled back never existed', async () => {
    const api = await db.transactor('api');
    const change = api.runPlain(async (tx) => {
      await outbox.enqueueIn(tx, JOBS.drawForms, { contestId: contest() });
      throw new Error('changed my mind');
    });

    await expect(change).rejects.toThrow('changed my mind');
    expect(await outboxRows()).toEqual([]);
  });

  test('a delayed job waits for its time', async () => {
    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    const [soon, later] = [contest(), contest()];
    const now = await worker.read((tx) => tx.now());
    await enqueue(later, plusMs(now, 3_600_000));
    await enqueue(soon, plusMs(now, 700));
    await relayed();

    await called(1);
    const after = await worker.read((tx) => tx.now());

    expect(taken.map(({ payload }) => payload)).toEqual([{ contestId: soon }]);
    expect(after).toBeGreaterThanOrEqual(now + 700);
    expect((await outboxRows()).some(({ job_id }) => job_id.includes(later))).toBe(true);
  });

  test('a job that fails is tried again', async () => {
    let calls = 0;
    const { handlers, called } = countingHandlers(() => {
      calls += 1;
      if (calls === 1) throw new Error('not yet');
    });
    run(handlers);
    await enqueue(contest());
    await relayed();

    await called(2);

    await until(async () => (await outboxRows()).length === 0);
    expect(await quarantined()).toEqual([]);
  });

  test('the same job for the same instant is one job, however often it is asked for', async () => {
    const contestId = contest();
    const now = await worker.read((tx) => tx.now());
    await enqueue(contestId, now);
    await enqueue(contestId, now);
    await relayed();
    await enqueue(contestId, now);
    await relayed();
    const last = contest();
    await enqueue(last);
    await relayed();

    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    await called(2);
    await until(async () => (await outboxRows()).length === 0);

    expect(taken.map(({ payload }) => payload)).toHaveLength(2);
  });

  test('a relay that dies between adding and marking does no harm', async () => {
    const contestId = contest();
    await enqueue(contestId);
    await db.superuser.query('REVOKE UPDATE ON jobs.outbox FROM worker');
    await db.superuser.query('GRANT UPDATE (attempts) ON jobs.outbox TO worker');
    const dying = relay.runOnce();
    await expect(dying).rejects.toThrow('permission denied');
    await db.superuser.query('GRANT UPDATE ON jobs.outbox TO worker');
    expect((await outboxRows()).map(({ relayed: isRelayed }) => isRelayed)).toEqual([false]);

    expect(await relayed()).toBe(1);
    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    await called(1);
    await until(async () => (await outboxRows()).length === 0);

    expect(taken).toHaveLength(1);
  });

  test('D12 a job whose worker was killed is done by another', async () => {
    const contestId = contest();
    await enqueue(contestId);
    const victim = spawn(
      process.execPath,
      [
        join(process.cwd(), 'test/support/queue-victim.mjs'),
        JSON.stringify({ databaseUrl: db.url('worker'), ...where }),
        'effects',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await relayed();
    await once(victim.stdout, 'data');
    victim.kill('SIGKILL');
    await once(victim, 'exit');

    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    await called(1);

    expect(taken[0]?.payload).toEqual({ contestId });
    await until(async () => (await outboxRows()).length === 0);
  });

  test('a job that nobody knows, or with bad data, is set aside and blocks no other', async () => {
    await db.superuser.query(`INSERT INTO jobs.outbox (job_id, name, payload) VALUES
      ('x.1', 'contest.invented', '{}'), ('x.2', 'testing.draw-forms', '{"contestId":"7"}'),
      ('x.3', 'testing.draw-forms', '{"contestId":"${contest()}","isAdmin":true}')`);
    const contestId = contest();
    await enqueue(contestId);

    await relayed();
    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    await called(1);

    expect(taken.map(({ payload }) => payload)).toEqual([{ contestId }]);
    expect(await quarantined()).toEqual([
      { subject: 'contest.invented', reason_code: 'job.malformed', attempts: 1 },
      { subject: 'testing.draw-forms', reason_code: 'job.malformed', attempts: 1 },
      { subject: 'testing.draw-forms', reason_code: 'job.malformed', attempts: 1 },
    ]);
  });

  test('a forged job in the queue itself reaches no handler', async () => {
    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    const queue = backend.queue('effects');
    await queue.add('contest.invented', {}, { jobId: 'forged-a' });
    await queue.add('testing.draw-forms', { contestId: '1; DROP TABLE' }, { jobId: 'forged-b' });
    await enqueue(contest());
    await relayed();

    await called(1);

    expect(taken).toHaveLength(1);
    await until(async () => (await quarantined()).length === 2);
  });

  test('a job that goes on failing is set aside with a reason, and never blocks the next', async () => {
    const poisoned = contest();
    const { handlers, called } = countingHandlers(({ payload }) => {
      if ((payload as { contestId: string }).contestId === poisoned)
        throw Object.assign(new Error('holds a name'), { code: 'bank.too-small' });
    });
    run(handlers);
    const options = { jobId: 'poisoned', attempts: 1 };
    await backend.queue('effects').add('testing.draw-forms', { contestId: poisoned }, options);
    await enqueue(contest());
    await relayed();

    await called(2);

    await until(async () => (await quarantined()).length === 1);
    expect(await quarantined()).toEqual([
      { subject: 'testing.draw-forms', reason_code: 'bank.too-small', attempts: 1 },
    ]);
    const queue = backend.queue('effects') as unknown as Queue;
    await until(async () => (await queue.getJobs(['failed'])).length === 1);
    const [failed] = await queue.getJobs(['failed']);
    expect(failed?.failedReason).toBe('bank.too-small');
    expect(JSON.stringify(failed)).not.toContain('holds a name');
    await until(async () => (await outboxRows()).length === 0);
  });

  test('D12 a job that was lost with its queue is added again once it is late', async () => {
    const contestId = contest();
    await enqueue(contestId);
    await relayed();
    await backend.close();
    await db.superuser.query('TRUNCATE bullmq.job CASCADE');
    where = { ...where, prefix: `emptied-${crypto.randomUUID()}` };
    backend = open();
    relay = new Relay(worker, backend);
    await db.superuser.query(
      `UPDATE jobs.outbox SET relayed_at = clock_timestamp() - interval '2 minutes'`,
    );

    await relayed();
    const { handlers, taken, called } = countingHandlers();
    run(handlers);
    await called(1);

    expect(taken.map(({ payload }) => payload)).toEqual([{ contestId }]);
  });
});
