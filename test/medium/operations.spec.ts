import type { Tx } from '@adal/database';

import { operationsIn } from '../../apps/api/src/platform/operations.queries.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

const asApi = async <Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> =>
  (await db.transactor('api')).read(work);

describe('the standing of the machinery, read with the rights of the api', () => {
  it('is all zeros in a system at rest', async () => {
    const { queue, deadlines, log, failures } = await asApi(operationsIn);

    expect(queue).toEqual({ waiting: 0, overdue: 0, failing: 0, oldestAt: null });
    expect(deadlines).toEqual({ attempts: 0, contests: 0 });
    expect(log).toEqual({ size: 0, publishedAgoMs: null, pending: 0, lagMs: null });
    expect(failures).toEqual([]);
  });

  it('tells waiting from late and from not yet due', async () => {
    const { now } = await asApi(operationsIn);
    await addJobs(['due', now - 1000, 0], ['late', now - 60_000, 2], ['ahead', now + 60_000, 0]);

    const { queue } = await asApi(operationsIn);

    expect(queue).toEqual({ waiting: 2, overdue: 1, failing: 1, oldestAt: now - 60_000 });
  });

  it('names what keeps failing by its sweep and a code, never by its key', async () => {
    await db.superuser.query(
      `INSERT INTO jobs.quarantine (subject, key, reason_code, attempts, retry_at)
       VALUES ('candidate.take-submissions', 'the key', 'job.failed', 3, clock_timestamp())`,
    );

    const { failures } = await asApi(operationsIn);

    expect(failures).toEqual([
      expect.objectContaining({ subject: 'candidate.take-submissions', attempts: 3 }),
    ]);
    expect(JSON.stringify(failures)).not.toContain('the key');
  });

  it('may count what waits and may not read what it is', async () => {
    const hidden = [
      'SELECT payload FROM jobs.outbox',
      'SELECT key FROM jobs.quarantine',
      'SELECT job_id FROM jobs.outbox',
    ];

    for (const sql of hidden) {
      await expect(asApi((tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

async function addJobs(...jobs: readonly (readonly [string, number, number])[]): Promise<void> {
  for (const [name, runAt, attempts] of jobs) {
    await db.superuser.query(
      `INSERT INTO jobs.outbox (job_id, name, payload, run_at, attempts)
       VALUES ($1, 'test.job', '{}', $2, $3)`,
      [`test.job.${name}`, runAt, attempts],
    );
  }
}
