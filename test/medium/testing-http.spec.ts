import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import { configureLog } from '@adal/audit';
import { configureDatabase, DatabaseModule, IdempotencyKeys } from '@adal/database';
import { ACTOR_SOURCE, createHttpApp, IDEMPOTENCY_STORE, newToken } from '@adal/http';
import { bankRoot, type BankLeaf } from '@adal/testing/domain';
import { testingHttp } from '@adal/testing/http';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SessionActors } from '../../apps/api/src/sessions/actor-source.js';
import { bankFile, testingHouse, type TestingHouse } from '../support/testing.house.js';

const OPTIONS = {
  name: 'testing',
  title: 'Testing',
  version: '1',
  prefix: '/api/v1',
  cookie: { name: 'adal_session', path: '/api', isSecure: true },
  publicOrigin: 'https://adal.test',
  profile: 'test',
  logLevel: 'silent',
  trustProxy: false,
  doors: [testingHttp],
} as const;

let house: TestingHouse;
let app: NestFastifyApplication;
let attempts: readonly string[];

beforeAll(async () => {
  house = await testingHouse({ candidates: 12 });
  attempts = await house.drawn();
  configureDatabase(house.db.settings('api'));
  configureLog({ origin: 'adal.test/log', keysDir: house.keysDir });
  const keys = new IdempotencyKeys(await house.db.dataSource('api'));
  @Module({
    imports: [DatabaseModule, testingHttp.module],
    providers: [
      { provide: ACTOR_SOURCE, useClass: SessionActors },
      { provide: IDEMPOTENCY_STORE, useValue: keys },
    ],
  })
  class TestingApp {}
  app = await createHttpApp(TestingApp, OPTIONS);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(async () => {
  await app.close();
  await house.close();
});

type Sent = { readonly token?: string; readonly body?: object | string; readonly type?: string };

async function send(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { token, body, type }: Sent = {},
) {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(token === undefined ? {} : { cookie: `adal_session=${token}` }),
      ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  const json: Record<string, unknown> = isJson ? answer.json() : {};
  return { status: answer.statusCode, json, headers: answer.headers };
}

let used = 0;

function candidate(): { readonly token: string; readonly attempt: string } {
  const one = house.candidates[used];
  const attempt = attempts[used];
  used += 1;
  if (one === undefined || attempt === undefined) throw new Error('more candidates are needed');
  return { token: one.token, attempt };
}

async function started(): Promise<{ readonly token: string; readonly attempt: string }> {
  const one = candidate();
  expect((await send('POST', `/attempts/${one.attempt}/start`, { token: one.token })).status).toBe(
    200,
  );
  return one;
}

/** A session of a new official with one role everywhere. */
async function official(role: string): Promise<string> {
  const { token, hash } = newToken();
  const staffId = randomUUID();
  await house.rows(
    `INSERT INTO exchange.staff_grant (id, staff_id, role) VALUES (gen_random_uuid(), $1, $2)`,
    [staffId, role],
  );
  await house.rows(
    `INSERT INTO access.session (id, token_hash, ticket_hash, kind, staff_id, created_at, expires_at)
     VALUES (gen_random_uuid(), $1, $1, 'staff', $2, now(), now() + interval '1 hour')`,
    [hash, staffId],
  );
  return token;
}

describe('a candidate over HTTP', () => {
  it('starts, reads the form, saves with a receipt, finishes and reads the result and the chain', async () => {
    const { token, attempt } = candidate();
    const ready = await send('GET', '/me/attempts', { token });
    expect(ready.json['items']).toMatchObject([
      { attemptId: attempt, status: 'ready', allowedMs: 1_800_000 },
    ]);

    const start = await send('POST', `/attempts/${attempt}/start`, { token, body: {} });
    const form = await send('GET', `/attempts/${attempt}/form`, { token });
    const saved = await send('PUT', `/attempts/${attempt}/answers/1`, {
      token,
      body: { revision: 1, value: 'b' },
    });
    const finished = await send('POST', `/attempts/${attempt}/finish`, { token });
    const result = await send('GET', `/attempts/${attempt}/result`, { token });
    const chain = await send('GET', `/attempts/${attempt}/chain`, { token });

    expect(start).toMatchObject({ status: 200, json: { status: 'open' } });
    expect(form.json['questions']).toHaveLength(20);
    expect(saved).toMatchObject({ status: 200, json: { position: 1, revision: 1, seq: 1 } });
    expect(String(saved.headers['adal-receipt']).length).toBeGreaterThan(100);
    expect(finished).toMatchObject({ status: 200, json: { status: 'scored', cause: 'candidate' } });
    expect(result).toMatchObject({
      status: 200,
      json: { scores: [{ version: 1, isPassed: false }] },
    });
    expect(chain).toMatchObject({
      status: 200,
      json: { count: 1, links: [{ seq: 1, value: 'b' }] },
    });
  });

  it('D2 never sees a key, an item code or an order that tells one', async () => {
    const { token, attempt } = await started();

    const form = await send('GET', `/attempts/${attempt}/form`, { token });

    const text = JSON.stringify(form.json['questions']);
    expect(text).not.toMatch(/"key"|"item"|"code"|"source"|"article"/);
    const orders = (form.json['questions'] as { options: { text: string }[] }[]).map((question) =>
      question.options.findIndex((option) => option.text.startsWith('right')),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('does not see the form before the start nor after the end', async () => {
    const { token, attempt } = candidate();
    const before = await send('GET', `/attempts/${attempt}/form`, { token });
    await send('POST', `/attempts/${attempt}/start`, { token });
    await send('POST', `/attempts/${attempt}/finish`, { token });

    const after = await send('GET', `/attempts/${attempt}/form`, { token });

    expect([before.json['code'], after.json['code']]).toEqual(['form.not-open', 'form.not-open']);
  });

  it.each([
    ['GET', 'form'],
    ['GET', 'result'],
    ['GET', 'chain'],
    ['POST', 'start'],
    ['POST', 'finish'],
  ] as const)('%s of somebody else’s %s answers like a missing one', async (method, what) => {
    const { token } = await started();
    const foreign = attempts[used] ?? attempts[0] ?? '';

    const answers = await Promise.all([
      send(method, `/attempts/${foreign}/${what}`, { token }),
      send(method, `/attempts/${randomUUID()}/${what}`, { token }),
    ]);

    expect(answers.map(({ status, json }) => [status, json['code']])).toEqual([
      [404, 'resource.not-found'],
      [404, 'resource.not-found'],
    ]);
    used -= 1;
  });
});

describe('bad input of a save', () => {
  const path = (attempt: string, position: number | string = 1): string =>
    `/attempts/${attempt}/answers/${String(position)}`;
  let token = '';
  let attempt = '';

  beforeAll(async () => {
    ({ token, attempt } = await started());
  });

  it.each<[string, object | string, number, string]>([
    ['revision as text', { revision: '1', value: 'a' }, 400, 'request.invalid'],
    ['half a revision', { revision: 1.5, value: 'a' }, 400, 'request.invalid'],
    ['a huge revision', { revision: 1e12, value: 'a' }, 400, 'request.invalid'],
    ['revision 0', { revision: 0, value: 'a' }, 400, 'answer.revision-invalid'],
    ['no value', { revision: 1 }, 400, 'request.invalid'],
    ['value as a number', { revision: 1, value: 1 }, 400, 'request.invalid'],
    ['a fifth letter', { revision: 1, value: 'e' }, 400, 'answer.value-invalid'],
    ['an unknown field', { revision: 1, value: 'a', at: 5 }, 400, 'request.unknown-field'],
    ['a list', [], 400, 'request.invalid'],
    ['a prototype key', '{"revision":1,"value":"a","__proto__":{}}', 400, 'request.forbidden-key'],
    ['broken JSON', '{"revision":', 400, 'request.malformed'],
    ['a deep body', `{"value":${'['.repeat(40)}${']'.repeat(40)}}`, 400, 'request.too-deep'],
    ['a huge body', { revision: 1, value: 'a'.repeat(300_000) }, 413, 'request.too-large'],
  ])('refuses %s and stores nothing', async (_what, body, status, code) => {
    const answer = await send('PUT', path(attempt), { token, body });

    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    expect(
      await house.rows('SELECT 1 FROM testing.answer_link WHERE attempt_id = $1', [attempt]),
    ).toEqual([]);
  });

  it.each([
    ['0', 'answer.not-on-form'],
    ['21', 'answer.not-on-form'],
    ['99999999999', 'answer.not-on-form'],
    ['x', 'answer.not-on-form'],
  ])('refuses position %s', async (position, code) => {
    const body = { revision: 1, value: 'a' };

    const answer = await send('PUT', path(attempt, position), { token, body });

    expect([answer.status, answer.json['code']]).toEqual([404, code]);
  });

  it('refuses another content type, a missing session and an id that is none', async () => {
    const body = { revision: 1, value: 'a' };
    const form = await send('PUT', path(attempt), {
      token,
      body: 'revision=1',
      type: 'application/x-www-form-urlencoded',
    });
    const nobody = await send('PUT', path(attempt), { body });
    const noId = await send('PUT', path('1'), { token, body });

    expect([form.status, nobody.status, noId.status]).toEqual([415, 401, 404]);
  });

  it('names the stored revision when an older one comes', async () => {
    await send('PUT', path(attempt, 3), { token, body: { revision: 5, value: 'a' } });

    const older = await send('PUT', path(attempt, 3), { token, body: { revision: 4, value: 'b' } });

    expect(older).toMatchObject({
      status: 409,
      json: { code: 'answer.revision-stale', context: { stored: 5 } },
    });
  });

  it('keeps what comes after the end aside, and closes the attempt', async () => {
    await house.rows(
      'UPDATE testing.attempt SET effective_deadline = 1, closes_at = 1 WHERE id = $1',
      [attempt],
    );

    const late = await send('PUT', path(attempt, 7), { token, body: { revision: 1, value: 'a' } });

    expect(late).toMatchObject({
      status: 409,
      json: { code: 'attempt.time-over', context: { isHeld: true } },
    });
    const isScored = async (): Promise<boolean> =>
      (
        await house.rows(`SELECT 1 FROM testing.attempt WHERE id = $1 AND status = 'scored'`, [
          attempt,
        ])
      ).length === 1;
    while (!(await isScored()));
    expect(
      await house.rows('SELECT 1 FROM testing.held_answer WHERE attempt_id = $1', [attempt]),
    ).toHaveLength(1);
  });
});

/** What a reader of the items computes for themselves. */
function rootOf(items: unknown): string {
  const leaves = (items as BankLeaf[]).map(({ code, act, enemies, content }) => {
    return { code, act, enemies, content };
  });
  return bankRoot(leaves);
}

describe('banks over HTTP', () => {
  it('are made, filled, approved by another person, and then frozen', async () => {
    const author = await official('item-author');
    const reviewer = await official('item-reviewer');
    const made = await send('POST', '/item-banks', {
      token: author,
      body: { title: 'Банк', language: 'ru' },
    });
    const bank = String(made.json['bankId']);

    const filled = await send('POST', `/item-banks/${bank}/imports`, {
      token: author,
      body: { csv: `\uFEFF${bankFile(2)}` },
    });
    const approved = await send('POST', `/item-banks/${bank}/approval`, { token: reviewer });
    const again = await send('POST', `/item-banks/${bank}/imports`, {
      token: author,
      body: { csv: bankFile(3) },
    });
    const view = await send('GET', `/item-banks/${bank}`, { token: reviewer });

    expect(filled).toMatchObject({ status: 201, json: { items: 8 } });
    expect(approved).toMatchObject({ status: 200, json: { items: 8 } });
    expect(again).toMatchObject({ status: 409, json: { code: 'bank.already-approved' } });
    expect(view.json).toMatchObject({ status: 'approved', items: 8, root: approved.json['root'] });
  });

  it('show whole items to their author and their reviewer, and to nobody once approved', async () => {
    const [author, other, reviewer, secretary] = [
      await official('item-author'),
      await official('item-author'),
      await official('item-reviewer'),
      await official('secretary'),
    ];
    const made = await send('POST', '/item-banks', {
      token: author,
      body: { title: 'Банк', language: 'kk' },
    });
    const path = `/item-banks/${String(made.json['bankId'])}`;
    await send('POST', `${path}/imports`, { token: author, body: { csv: bankFile(1) } });

    const read = await send('GET', `${path}/items?limit=3`, { token: reviewer });
    const rest = await send('GET', `${path}/items?limit=3&after=${String(read.json['next'])}`, {
      token: author,
    });
    const refused = await Promise.all(
      [other, secretary].map((token) => send('GET', `${path}/items`, { token })),
    );
    await send('POST', `${path}/approval`, { token: reviewer });
    const after = await send('GET', `${path}/items`, { token: reviewer });

    expect(read.json['items']).toHaveLength(3);
    expect(JSON.stringify(read.json)).not.toContain('salt');
    expect(rest.json['items']).toMatchObject([{ key: 'a', content: expect.any(String) }]);
    expect(rest.json['next']).toBeNull();
    expect(refused.map(({ status }) => status)).toEqual([404, 404]);
    expect(after).toMatchObject({ status: 409, json: { code: 'bank.items-closed' } });
  });

  it('are not approved when they have changed since they were read', async () => {
    const author = await official('item-author');
    const reviewer = await official('item-reviewer');
    const made = await send('POST', '/item-banks', {
      token: author,
      body: { title: 'Банк', language: 'ru' },
    });
    const path = `/item-banks/${String(made.json['bankId'])}`;
    await send('POST', `${path}/imports`, { token: author, body: { csv: bankFile(1) } });
    const { json } = await send('GET', `${path}/items`, { token: reviewer });
    const root = rootOf(json['items']);
    const [header = '', row = ''] = bankFile(1).split(/\r?\n/u);
    const late = [header, row.replace(/^[^,]+/u, 'LATE-1')].join('\n');
    await send('POST', `${path}/imports`, { token: author, body: { csv: late } });

    const stale = await send('POST', `${path}/approval`, { token: reviewer, body: { root } });
    const again = await send('GET', `${path}/items`, { token: reviewer });
    const seen = rootOf(again.json['items']);
    const approved = await send('POST', `${path}/approval`, {
      token: reviewer,
      body: { root: seen },
    });

    expect(stale).toMatchObject({ status: 409, json: { code: 'bank.changed' } });
    expect(approved).toMatchObject({ status: 200, json: { root: seen } });
  });

  it('take semicolons, and nothing of a file with an error', async () => {
    const author = await official('item-author');
    const made = await send('POST', '/item-banks', {
      token: author,
      body: { title: 'Банк', language: 'ru' },
    });
    const path = `/item-banks/${String(made.json['bankId'])}/imports`;
    const semicolons = bankFile(1).replaceAll(',', ';');
    const broken = `${semicolons}\r\nETH-1;ethics-code;1;Кто?;x;x;y;z;;s`;

    const refused = await send('POST', path, { token: author, body: { csv: broken } });
    const taken = await send('POST', path, { token: author, body: { csv: semicolons } });

    expect(refused).toMatchObject({ status: 422, json: { code: 'bank.import-refused' } });
    expect(refused.json['context']).toEqual({
      total: 3,
      errors: [
        { row: 6, column: 'key', reason: 'empty' },
        { row: 6, column: 'option_b', reason: 'equal-options' },
        { row: 6, column: 'item_code', reason: 'repeated-code' },
      ],
    });
    expect(taken).toMatchObject({ status: 201, json: { items: 4 } });
  });

  it.each([
    ['an open quote', 'item_code,act\n"x,y'],
    ['tabs', 'item_code\tact\n1\t2'],
    ['nothing', ''],
    ['another encoding', '\u0000i\u0000t\u0000e\u0000m'],
  ])('refuse a file with %s', async (_what, csv) => {
    const author = await official('item-author');
    const made = await send('POST', '/item-banks', {
      token: author,
      body: { title: 'Банк', language: 'ru' },
    });

    const refused = await send('POST', `/item-banks/${String(made.json['bankId'])}/imports`, {
      token: author,
      body: { csv },
    });

    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(
      await house.rows('SELECT 1 FROM testing.item WHERE bank_id = $1', [made.json['bankId']]),
    ).toEqual([]);
  });

  it('are approved by nobody who made or filled them, and hidden from others', async () => {
    const author = await official('item-author');
    const made = await send('POST', '/item-banks', {
      token: author,
      body: { title: 'Банк', language: 'ru' },
    });
    const bank = String(made.json['bankId']);
    await house.rows(
      `INSERT INTO exchange.staff_grant (id, staff_id, role)
       SELECT gen_random_uuid(), created_by, 'item-reviewer' FROM testing.item_bank WHERE id = $1`,
      [bank],
    );
    const empty = await send('POST', `/item-banks/${bank}/approval`, { token: author });
    await send('POST', `/item-banks/${bank}/imports`, {
      token: author,
      body: { csv: bankFile(1) },
    });

    const own = await send('POST', `/item-banks/${bank}/approval`, { token: author });
    const chair = await send('GET', `/item-banks/${bank}`, { token: await official('chair') });

    expect(empty.json['code']).toBe('bank.empty');
    expect(own.json['code']).toBe('bank.same-person');
    expect(chair.status).toBe(404);
  });
});
