import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

import { type BuiltProcess, startBuilt } from '../support/built-process.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { type Browser, browser, expectProblem } from '../support/http.js';
import { official, signInStaff } from '../support/sign-in.js';

let db: TestDatabase;
let api: BuiltProcess;
let administrator: Browser;
let staffId: string;

const at = (origin?: string): Browser => browser(`${api.origin}/api/v1`, origin);
const grant = () => ({ staffId: randomUUID(), role: 'item-author' });
const grants = async () =>
  (await db.superuser.query('SELECT count(*) FROM exchange.staff_grant')).rows[0].count;

beforeAll(async () => {
  db = await testDatabase();
  api = await startBuilt({ app: 'api', db });
  staffId = await official(db, ['administrator']);
  administrator = at(api.origin);
  await signInStaff(db, administrator, staffId);
}, 60_000);

afterAll(async () => {
  await api.stop();
  await db.drop();
});

describe('the door of the api', () => {
  it('tells its health and its versions', async () => {
    const { status, body } = await at().get('/health');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      live: true,
      ready: true,
      now: expect.any(Number),
      isClockMovable: true,
    });
    expect(body.versions).toMatchObject({
      postgres: expect.stringMatching(/^1\d/),
      schema: expect.any(String),
    });
  });

  it('sends the headers that keep a browser safe', async () => {
    const { headers } = await at().get('/health');

    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it.each<[string, unknown, string, string]>([
    ['a number for a role', { ...grant(), role: 5 }, 'request.invalid', 'role'],
    ['a list for an id', { ...grant(), staffId: [] }, 'request.invalid', 'staffId'],
    ['a missing field', { role: 'member' }, 'request.invalid', 'staffId'],
    ['an unknown field', { ...grant(), isAdmin: true }, 'request.unknown-field', 'isAdmin'],
    ['a list for a body', [], 'request.invalid', 'body'],
  ])('refuses %s by its name, and nothing changes', async (_, body, code, field) => {
    const before = await grants();

    const answer = await administrator.post('/staff-grants', body);

    expectProblem(answer, 400, code);
    expect(answer.body.field).toBe(field);
    expect(await grants()).toBe(before);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['broken JSON', '{"role":', 'request.malformed'],
    ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22), 'request.malformed'],
    ['a NUL in a text', '{"role":"a\\u0000"}', 'request.malformed'],
    ['__proto__', '{"__proto__":{"role":"administrator"}}', 'request.forbidden-key'],
    ['constructor', '{"constructor":{"prototype":{}}}', 'request.forbidden-key'],
    ['a deep body', '['.repeat(9000) + ']'.repeat(9000), 'request.too-deep'],
  ])('refuses %s, and nothing changes', async (_, body, code) => {
    const before = await grants();

    const answer = await administrator.raw('POST', '/staff-grants', body, 'application/json');

    expectProblem(answer, 400, code);
    expect(await grants()).toBe(before);
  });

  it('refuses a huge body, and nothing changes', async () => {
    const before = await grants();
    const huge = `"${'a'.repeat(2_000_000)}"`;

    const answer = await administrator.raw('POST', '/staff-grants', huge, 'application/json');

    expectProblem(answer, 413, 'request.too-large');
    expect(await grants()).toBe(before);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/xml',
    'multipart/form-data',
  ])('refuses a body of the type %s', async (type) => {
    const answer = await administrator.raw('POST', '/staff-grants', '{}', type);

    expectProblem(answer, 415, 'request.wrong-content-type');
  });

  it.each([
    ['/nothing', 404, 'route.not-found'],
    ['/health/', 404, 'route.not-found'],
    ['/..%2f..%2fetc/passwd', 404, 'route.not-found'],
    ['/health/%zz', 400, 'request.malformed'],
    ['/staff-grants?after=e30', 400, 'request.invalid'],
    ['/staff-grants?staffId=1%20OR%201=1', 400, 'request.invalid'],
    ['/staff-grants?order=granted_at', 400, 'request.unknown-field'],
    ['/staff-grants?limit=9999', 400, 'request.invalid'],
  ])('answers GET %s with %i %s', async (path, status, code) => {
    expectProblem(await administrator.get(path), status, code);
  });

  it('refuses what another site sends with our cookie', async () => {
    const before = await grants();
    const cookie = [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join();

    for (const headers of [
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'null' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
    ])
      expectProblem(
        await at().post('/staff-grants', grant(), { headers }),
        403,
        'request.foreign-origin',
      );

    expect(await grants()).toBe(before);
  });

  it('answers alike what is not there and what is not open', async () => {
    const author = at();
    await signInStaff(db, author, await official(db, ['item-author']));
    const [row] = (await db.superuser.query('SELECT id FROM exchange.staff_grant')).rows;

    const closed = await author.delete(`/staff-grants/${row.id}`);
    const absent = await administrator.delete(`/staff-grants/${randomUUID()}`);

    for (const answer of [closed, absent]) expectProblem(answer, 404, 'resource.not-found');
    const { reference: one, ...first } = closed.body;
    const { reference: two, ...second } = absent.body;
    expect(first).toEqual(second);
    expect(one).not.toBe(two);
  });

  it('speaks the language of the reader', async () => {
    const ru = await at().get('/me', { headers: { 'accept-language': 'ru-KZ' } });

    expect(ru.headers.get('content-language')).toBe('ru');
    expect(ru.body.detail).toMatch(/Вы не вошли/);
  });

  it('gives the first answer again for the same key and body', async () => {
    const wanted = grant();
    const headers = { 'idempotency-key': randomUUID() };

    const first = await administrator.post('/staff-grants', wanted, { headers });
    const again = await administrator.post('/staff-grants', wanted, { headers });
    const other = await administrator.post('/staff-grants', grant(), { headers });

    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expectProblem(other, 422, 'idempotency.key-reused');
  });

  it('does fifty equal requests at once a single time', async () => {
    const wanted = grant();
    const headers = { 'idempotency-key': randomUUID() };

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => administrator.post('/staff-grants', wanted, { headers })),
    );

    const { rows } = await db.superuser.query(
      'SELECT id FROM exchange.staff_grant WHERE staff_id = $1',
      [wanted.staffId],
    );
    expect(rows).toHaveLength(1);
    for (const { status, body } of answers)
      expect([
        [201, undefined],
        [409, 'idempotency.in-progress'],
      ]).toContainEqual([status, body.code]);
  });

  it('D1 keeps bodies, cookies, queries and addresses out of its log', async () => {
    await administrator.get(`/staff-grants?staffId=${staffId}`);
    await administrator.post('/staff-grants', { staffId: 'canary-in-a-body', role: 'x' });
    const [token = ''] = administrator.cookies.values();

    const written = api.output();

    expect(written).toContain('"route":"/api/v1/staff-grants"');
    for (const secret of ['canary-in-a-body', token, '127.0.0.1', staffId, 'user-agent'])
      expect(written).not.toContain(secret);
  });

  it('refuses to start in production on a server that may lose what it acknowledged', async () => {
    const started = startBuilt({
      app: 'api',
      db,
      env: { ADAL_PROFILE: 'production', ADAL_PUBLIC_ORIGIN: 'https://adal.example' },
    });

    await expect(started).rejects.toThrow(/clock/i);
  });

  it('stops when it is told to, and when whoever started it is gone', async () => {
    const second = await startBuilt({ app: 'api', db });
    const third = await startBuilt({ app: 'api', db });

    second.child.disconnect();
    await once(second.child, 'exit');
    await second.stop();

    expect(second.child.exitCode).toBe(0);
    expect(await third.stop('SIGINT')).toBe(0);
  });
});
