import { bankRoot, type BankLeaf } from '@adal/testing/domain';

import { testingApp, type TestingApp } from '../support/testing.app.js';
import { bankFile, testingHouse, type TestingHouse } from '../support/testing.house.js';

let house: TestingHouse;
let app: TestingApp;
let send: TestingApp['send'];
let official: TestingApp['official'];

beforeAll(async () => {
  house = await testingHouse({ candidates: 1 });
  app = await testingApp(house);
  ({ send, official } = app);
});

afterAll(async () => {
  await app.close();
  await house.close();
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
