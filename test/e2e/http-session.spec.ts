import { randomUUID } from 'node:crypto';

import { type BuiltProcess, startBuilt } from '../support/built-process.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { type Browser, browser, expectProblem } from '../support/http.js';
import { official, participationTicket, signInStaff, staffTicket } from '../support/sign-in.js';

let db: TestDatabase;
let api: BuiltProcess;

const at = (): Browser => browser(`${api.origin}/api/v1`, api.origin);
const one = async (sql: string, ...values: unknown[]) =>
  (await db.superuser.query(sql, values)).rows[0];

beforeAll(async () => {
  db = await testDatabase();
  api = await startBuilt({ app: 'api', db });
}, 60_000);

afterAll(async () => {
  await api.stop();
  await db.drop();
});

async function signedIn(...roles: Parameters<typeof official>[1][]) {
  const staffId = await official(db, ...roles);
  const tab = at();
  await signInStaff(db, tab, staffId);
  return { staffId, tab };
}

describe('a session', () => {
  it('is opened by a ticket and lives in a cookie that no script and no other site gets', async () => {
    const staffId = await official(db, ['secretary', { bodyId: randomUUID() }]);
    const tab = at();

    const answer = await tab.post('/sessions', { ticket: await staffTicket(db, staffId) });

    expect(answer).toMatchObject({ status: 201, body: { kind: 'staff' } });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^adal_session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/,
    );
    expect((await tab.get('/me')).body).toMatchObject({
      kind: 'staff',
      staffId,
      grants: [{ role: 'secretary' }],
    });
  });

  it('is marked Secure wherever the origin is not this machine', async () => {
    const secure = await startBuilt({
      app: 'api',
      db,
      env: { ADAL_PUBLIC_ORIGIN: 'https://adal.example' },
    });
    const ticket = await staffTicket(db, await official(db, ['administrator']));

    const answer = await browser(`${secure.origin}/api/v1`).post('/sessions', { ticket });

    expect(answer.headers.get('set-cookie')).toMatch(/; Secure; /);
    await secure.stop();
  });

  it('of a candidate knows the application, not the person, and only the hour', async () => {
    const who = { applicationId: randomUUID(), contestId: randomUUID(), code: '222-222-222' };
    const tab = at();

    await tab.post('/sessions', { ticket: await participationTicket(db, who) });

    expect((await tab.get('/me')).body).toEqual({
      kind: 'candidate',
      applicationId: who.applicationId,
      contestId: who.contestId,
      candidateCode: who.code,
    });
    const row = await one(
      'SELECT * FROM access.session WHERE application_id = $1',
      who.applicationId,
    );
    expect(row.created_at.getTime() % 3_600_000).toBe(0);
    expect(row.expires_at.getTime() % 3_600_000).toBe(0);
    expect(
      await one(
        'SELECT count(*)::int AS n FROM exchange.ticket WHERE application_id = $1',
        who.applicationId,
      ),
    ).toEqual({ n: 0 });
  });

  it('cannot be opened twice by one ticket, not even at once', async () => {
    const ticket = await staffTicket(db, await official(db, ['administrator']));

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => at().post('/sessions', { ticket })),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expectProblem(await at().post('/sessions', { ticket }), 401, 'ticket.unusable');
  });

  it('cannot be opened by a ticket that expired or never was', async () => {
    const ticket = await staffTicket(db, await official(db, ['administrator']));
    await db.superuser.query(
      `UPDATE exchange.ticket SET expires_at = clock_timestamp() - interval '1 millisecond'`,
    );

    expectProblem(await at().post('/sessions', { ticket }), 401, 'ticket.unusable');
    expectProblem(await at().post('/sessions', { ticket: 'A'.repeat(43) }), 401, 'ticket.unusable');
    expectProblem(await at().post('/sessions', { ticket: 'short' }), 400, 'request.invalid');
  });

  it('is stored as a hash: what the table holds opens nothing', async () => {
    const { tab, staffId } = await signedIn(['administrator']);
    const row = await one('SELECT token_hash FROM access.session WHERE staff_id = $1', staffId);
    const thief = at();
    thief.cookies.set('adal_session', row.token_hash.toString('base64url'));

    expectProblem(await thief.get('/me'), 401, 'session.required');
    expect((await tab.get('/me')).status).toBe(200);
  });

  it('ends when it is ended, and at its hour', async () => {
    const { tab } = await signedIn(['administrator']);
    const cookie = { cookie: [...tab.cookies].map(([name, value]) => `${name}=${value}`).join() };

    const ended = await tab.delete('/sessions/current');

    expect([ended.status, tab.cookies.size]).toEqual([204, 0]);
    expectProblem(await at().get('/me', { headers: cookie }), 401, 'session.required');

    const late = await signedIn(['administrator']);
    await db.superuser.query(
      'UPDATE access.session SET expires_at = clock_timestamp() WHERE staff_id = $1',
      [late.staffId],
    );
    expectProblem(await late.tab.get('/me'), 401, 'session.required');
  });

  it('goes on when the clock of the demo is moved', async () => {
    const { tab } = await signedIn(['administrator']);
    const before = (await tab.get('/health')).body.now;

    const moved = await tab.post('/clock/advance', { ms: 7 * 86_400_000 });

    expect(moved.status).toBe(200);
    expect(moved.body.now - before).toBeGreaterThanOrEqual(7 * 86_400_000);
    expect((await tab.get('/me')).status).toBe(200);
  });

  it.each([{ ms: -1 }, { ms: 1.5 }, { ms: 0 }, { ms: 1e15 }, { ms: '1' }, {}])(
    'never moves the clock by %j',
    async (body) => {
      const { tab } = await signedIn(['administrator']);

      expectProblem(await tab.post('/clock/advance', body), 400, 'request.invalid');
    },
  );
});

describe('a staff grant', () => {
  it('D9 is given and ended by an administrator, each with one entry in the log', async () => {
    const { tab, staffId: giver } = await signedIn(['administrator']);
    const staffId = randomUUID();
    const entries = async () =>
      (
        await db.superuser.query(
          `SELECT type FROM audit.entry WHERE convert_from(body, 'UTF8') LIKE $1 ORDER BY seq`,
          [`%${staffId}%`],
        )
      ).rows;

    const given = await tab.post('/staff-grants', {
      staffId,
      role: 'secretary',
      regionId: 'KZ-71',
    });
    expect(given.status).toBe(201);
    expect(await entries()).toEqual([{ type: 'staff-grant.given' }]);
    expectProblem(
      await tab.post('/staff-grants', { staffId, role: 'secretary', regionId: 'KZ-71' }),
      409,
      'staff-grant.already-given',
    );

    const { items } = (await tab.get(`/staff-grants?staffId=${staffId}`)).body;
    expect(items).toMatchObject([
      { grantId: given.body.grantId, role: 'secretary', regionId: 'KZ-71', endedAt: null },
    ]);

    expect((await tab.delete(`/staff-grants/${given.body.grantId}`)).status).toBe(204);
    expect(await entries()).toEqual([{ type: 'staff-grant.given' }, { type: 'staff-grant.ended' }]);
    expectProblem(
      await tab.delete(`/staff-grants/${given.body.grantId}`),
      404,
      'resource.not-found',
    );
    expectProblem(
      await tab.post('/staff-grants', { staffId: giver, role: 'member' }),
      409,
      'staff-grant.own',
    );
  });

  it('ends with everything that was signed in under it', async () => {
    const { tab: administrator } = await signedIn(['administrator']);
    const { tab, staffId } = await signedIn(['department-reviewer', { regionId: 'KZ-71' }]);
    const { items } = (await administrator.get(`/staff-grants?staffId=${staffId}`)).body;

    await administrator.delete(`/staff-grants/${items[0].grantId}`);

    expectProblem(await tab.get('/me'), 401, 'session.required');
  });

  it('of a second role in one contest is refused by the database', async () => {
    const { tab } = await signedIn(['administrator']);
    const place = { staffId: randomUUID(), contestId: randomUUID() };

    expect((await tab.post('/staff-grants', { ...place, role: 'member' })).status).toBe(201);
    expectProblem(
      await tab.post('/staff-grants', { ...place, role: 'secretary' }),
      409,
      'contest.role-conflict',
    );
    expect(
      (await tab.post('/staff-grants', { ...place, contestId: randomUUID(), role: 'secretary' }))
        .status,
    ).toBe(201);
  });

  it('is listed page by page, none twice and none left out', async () => {
    const { tab } = await signedIn(['administrator']);
    const staffId = randomUUID();
    for (const regionId of ['KZ-71', 'KZ-75', 'KZ-79', 'KZ-10', 'KZ-11'])
      await tab.post('/staff-grants', { staffId, role: 'publisher', regionId });

    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const { body } = await tab.get(`/staff-grants?staffId=${staffId}&limit=2${after}`);
      seen.push(...body.items.map((row: { regionId: string }) => row.regionId));
      next = body.next;
    }

    expect(seen.sort()).toEqual(['KZ-10', 'KZ-11', 'KZ-71', 'KZ-75', 'KZ-79']);
  });

  it("is nobody's to give but an administrator's", async () => {
    const { tab } = await signedIn(
      ['secretary'],
      ['chair'],
      ['publisher'],
      ['department-reviewer'],
    );

    expectProblem(
      await tab.post('/staff-grants', { staffId: randomUUID(), role: 'member' }),
      404,
      'resource.not-found',
    );
    expectProblem(
      await at().post('/staff-grants', { staffId: randomUUID(), role: 'member' }),
      401,
      'session.required',
    );
    expectProblem(await at().post('/clock/advance', { ms: 1 }), 401, 'session.required');
  });
});
