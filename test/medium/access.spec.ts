import { randomUUID } from 'node:crypto';

import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  await db.drop();
});

/** One statement as one of our roles. */
async function as<Row>(role: 'api' | 'identity' | 'worker', sql: string, ...values: unknown[]) {
  const transactor = await db.transactor(role);
  return transactor.runPlain((tx) => tx.query<Row>(sql, values));
}

const giveRole = async (staffId: string, contestId: string, role: string) => {
  const [row] = await as<{ given: boolean }>(
    'api',
    'SELECT exchange.give_contest_grant($1, $2, $3, NULL) AS given',
    staffId,
    contestId,
    role,
  );
  return row?.given;
};
const grantsOf = (staffId: string) =>
  as<{ role: string }>(
    'worker',
    'SELECT role FROM exchange.staff_grant WHERE staff_id = $1',
    staffId,
  );

describe('exchange.first_administrator', () => {
  it('makes one administrator, however many ask at once, and never another', async () => {
    const ask = async () => {
      const [row] = await as<{ made: boolean }>(
        'identity',
        'SELECT exchange.first_administrator($1) AS made',
        randomUUID(),
      );
      return row?.made;
    };

    const answers = await Promise.all(Array.from({ length: 5 }, ask));

    expect(answers.filter(Boolean)).toHaveLength(1);
    await db.superuser.query('UPDATE exchange.staff_grant SET ended_at = clock_timestamp()');
    expect(await ask()).toBe(false);
  });

  it("is not the api's to call", async () => {
    await expect(
      as('api', 'SELECT exchange.first_administrator($1)', randomUUID()),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('exchange.give_contest_grant', () => {
  it('gives one person one role in one contest, and says no to a second', async () => {
    const [staffId, contestId] = [randomUUID(), randomUUID()];

    expect(await giveRole(staffId, contestId, 'member')).toBe(true);
    expect(await giveRole(staffId, contestId, 'member')).toBe(true);
    expect(await giveRole(staffId, contestId, 'chair')).toBe(false);
    expect(await giveRole(staffId, randomUUID(), 'chair')).toBe(true);
    expect((await grantsOf(staffId)).map(({ role }) => role).sort()).toEqual(['chair', 'member']);
  });

  it('lets two roles asked for at once through one at most', async () => {
    const [staffId, contestId] = [randomUUID(), randomUUID()];
    const roles = ['member', 'chair', 'secretary', 'key-holder'];

    const given = await Promise.all(roles.map((role) => giveRole(staffId, contestId, role)));

    expect(given.filter(Boolean)).toHaveLength(1);
    expect(await grantsOf(staffId)).toHaveLength(1);
  });
});

describe('the rights to sessions and tickets', () => {
  it.each([
    ['api', 'INSERT INTO exchange.ticket (token_hash, kind, expires_at) VALUES (NULL, NULL, NULL)'],
    ['identity', 'SELECT token_hash FROM exchange.ticket'],
    ['identity', 'SELECT id FROM access.session'],
    ['worker', 'SELECT token_hash FROM access.session'],
    ['identity', 'INSERT INTO exchange.staff_grant (id) VALUES (NULL)'],
    ['api', 'UPDATE exchange.staff_grant SET role = role'],
    ['api', 'DELETE FROM exchange.staff_grant'],
    ['api', 'UPDATE access.session SET staff_id = NULL'],
  ] as const)('keep %s from: %s', async (role, sql) => {
    await expect(as(role, sql)).rejects.toThrow(/permission denied/);
  });

  it('D1 keep the moment of a sign-in out of a participation', async () => {
    const insert = (at: string) =>
      db.superuser.query(
        `INSERT INTO access.session (id, token_hash, ticket_hash, kind, created_at, expires_at)
         VALUES (gen_random_uuid(), $1, $1, 'participation', $2, '2026-05-01T12:00:00Z')`,
        [Buffer.from(randomUUID()), at],
      );

    await expect(insert('2026-05-01T10:00:01Z')).rejects.toThrow(/session_hour/);
    await insert('2026-05-01T10:00:00Z');
  });
});
