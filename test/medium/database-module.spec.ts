import {
  CLOCK,
  clockFor,
  configureDatabase,
  DATABASE_SETTINGS,
  DatabaseModule,
  LANE_POOL,
  Transactor,
} from '@adal/database';
import { ok } from '@adal/kernel';
import { Test } from '@nestjs/testing';
import type { Pool } from 'pg';

import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

/** A server notices a closed connection a moment later; one left open keeps this from ending. */
async function untilGone(role: string): Promise<void> {
  const sessions = `SELECT 1 FROM pg_stat_activity WHERE usename = $1 AND datname = current_database()`;
  while ((await db.superuser.query(sessions, [role])).rowCount !== 0);
}

describe('DatabaseModule', () => {
  it('connects as the configured role and closes everything with the application', async () => {
    configureDatabase(db.settings('worker'));
    const app = await Test.createTestingModule({ imports: [DatabaseModule] }).compile();
    app.enableShutdownHooks();

    const seen = await app
      .get(Transactor)
      .run(async (tx) => ok(await tx.query('SELECT current_user AS role')));
    const lane = await app.get<Pool>(LANE_POOL).query('SELECT current_user AS role');
    const clock: unknown = app.get(CLOCK);
    await app.close();

    expect(seen).toEqual({ ok: true, value: [{ role: 'worker' }] });
    expect(lane.rows).toEqual([{ role: 'worker' }]);
    expect(clock).toEqual(clockFor('test'));
    await untilGone('worker');
  });

  it('takes other settings from a test', async () => {
    const app = await Test.createTestingModule({ imports: [DatabaseModule] })
      .overrideProvider(DATABASE_SETTINGS)
      .useValue(db.settings('auditor'))
      .compile();

    const seen = await app.get(Transactor).read((tx) => tx.query('SELECT current_user AS role'));
    await app.close();

    expect(seen).toEqual([{ role: 'auditor' }]);
  });
});
