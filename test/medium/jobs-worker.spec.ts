import { once } from 'node:events';

import { migrateQueue } from '@adal/jobs';
import type { EntryId } from '@adal/kernel';

import { startBuilt, type BuiltProcess } from '../support/built-process.js';
import { logHouse, type LogHouse } from '../support/log-house.js';

let house: LogHouse;
const running: BuiltProcess[] = [];

beforeAll(async () => {
  house = await logHouse();
  await migrateQueue(house.db.url('migrator'));
});

afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop('SIGKILL');
});

afterAll(() => house.close());

async function startWorker(env: Record<string, string> = {}): Promise<BuiltProcess> {
  const worker = await startBuilt({
    app: 'worker',
    db: house.db,
    env: {
      ADAL_DATABASE_URL_SEQUENCER: house.db.url('sequencer'),
      ADAL_KEYS_DIR: house.keysDir,
      ...env,
    },
  });
  running.push(worker);
  return worker;
}

/** Settles when a checkpoint covers the entries; asks the database, waits for nothing else. */
async function covered(ids: readonly EntryId[]): Promise<void> {
  const api = await house.db.transactor('api');
  const areCovered = () =>
    api.read(async (tx) => {
      const answers: boolean[] = [];
      for (const id of ids) answers.push(await house.log.isCoveredIn(tx, id));
      return answers.every(Boolean);
    });
  while (!(await areCovered())) await new Promise((resolve) => setImmediate(resolve));
}

const health = async ({ origin }: BuiltProcess) => {
  const answer = await fetch(`${origin}/health`);
  return { status: answer.status, body: await answer.json() };
};

test('the worker numbers and signs what is written, says that it is well, and ends when told', async () => {
  const worker = await startWorker();

  await covered(await house.append(3));

  expect(await health(worker)).toEqual({
    status: 200,
    body: { live: true, ready: true, queues: 'postgres', log: 'sound' },
  });
  expect((await fetch(`${worker.origin}/anything`)).status).toBe(404);
  expect(await worker.stop()).toBe(0);
}, 30_000);

test('the worker ends when its parent is gone', async () => {
  const worker = await startWorker();

  worker.child.disconnect();
  const [code] = (await once(worker.child, 'exit')) as [number | null];

  expect(code).toBe(0);
}, 30_000);

test('D12 a worker that is killed and started again goes on with the log', async () => {
  const first = await startWorker();
  const before = await house.append(5);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const meanwhile = await house.append(5);

  await startWorker();

  await covered([...before, ...meanwhile]);
  await house.verifyWhole();
}, 30_000);

test('D12 without Redis the worker starts, signs, and keeps its jobs', async () => {
  await house.db.superuser.query(`DELETE FROM platform.setting WHERE key = 'jobs.backend'`);
  const worker = await startWorker({ REDIS_URL: 'redis://127.0.0.1:1' });

  await covered(await house.append(1));

  expect(await health(worker)).toMatchObject({ status: 200, body: { queues: 'redis' } });
  expect(await worker.stop()).toBe(0);
}, 30_000);

test('queues do not move while jobs wait in the old place', async () => {
  await house.db.superuser.query(
    `INSERT INTO platform.setting (key, value) VALUES ('jobs.backend', '"redis"')
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  await house.db.superuser.query(
    `INSERT INTO jobs.outbox (job_id, name, payload, relayed_at)
     VALUES ('x.y', 'testing.draw-forms', '{}', clock_timestamp())`,
  );

  await expect(startWorker()).rejects.toThrow(
    'jobs.still-pending: 1 jobs wait in the queues on redis. Start once more with the REDIS_URL of before',
  );

  await house.db.superuser.query('TRUNCATE jobs.outbox');
  await (await startWorker()).stop();
}, 30_000);

test('a worker whose log was changed says so and is not ready', async () => {
  const first = await startWorker();
  await covered(await house.append(2));
  await first.stop();
  await house.db.superuser.query(`
    ALTER TABLE audit.leaf DISABLE TRIGGER ALL;
    UPDATE audit.leaf SET commitment = sha256('x') WHERE leaf_index = 0`);

  const second = await startWorker();
  let answer = await health(second);
  while (answer.status === 200) answer = await health(second);

  expect(answer).toEqual({
    status: 503,
    body: { live: true, ready: false, queues: 'postgres', log: 'log.forked-tree' },
  });
  expect(second.output()).toContain('log.forked-tree');
}, 30_000);
