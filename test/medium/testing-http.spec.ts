import { randomUUID } from 'node:crypto';

import { testingApp, type TestingApp } from '../support/testing.app.js';
import { testingHouse, type TestingHouse } from '../support/testing.house.js';

let house: TestingHouse;
let app: TestingApp;
let send: TestingApp['send'];
let attempts: readonly string[];

beforeAll(async () => {
  house = await testingHouse({ candidates: 12 });
  attempts = await house.drawn();
  app = await testingApp(house);
  ({ send } = app);
});

afterAll(async () => {
  await app.close();
  await house.close();
});

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
