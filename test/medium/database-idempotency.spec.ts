import { IdempotencyKeys } from '@adal/database';

import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
let keys: IdempotencyKeys;

beforeAll(async () => {
  db = await testDatabase();
  keys = new IdempotencyKeys(await db.dataSource('api'));
});

afterAll(() => db.drop());

const aRequest = (key: string, requestHash = 'aa') => ({
  scope: 'staff-1 POST /x',
  key,
  requestHash,
});

describe('idempotency keys', () => {
  it('answer the same request with the same answer', async () => {
    await keys.reserve(aRequest('same'));
    await keys.answer({ ...aRequest('same'), status: 201, body: '{"b":1,"a":2}' });

    const again = await keys.reserve(aRequest('same'));

    expect(again).toEqual({ kind: 'answered', status: 201, body: '{"b":1,"a":2}' });
  });

  it('tell another request with the same key apart', async () => {
    await keys.reserve(aRequest('other'));

    expect(await keys.reserve(aRequest('other', 'bb'))).toEqual({ kind: 'other-request' });
  });

  it('let exactly one of many at once begin', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => keys.reserve(aRequest('race'))));

    expect(all.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'in-progress')).toHaveLength(19);
  });

  it('may be used again after a failure of ours, and never after an answer', async () => {
    await keys.reserve(aRequest('failed'));
    await keys.release(aRequest('failed'));
    await keys.reserve(aRequest('done'));
    await keys.answer({ ...aRequest('done'), status: 204, body: '' });
    await keys.release(aRequest('done'));

    expect(await keys.reserve(aRequest('failed'))).toEqual({ kind: 'new' });
    expect(await keys.reserve(aRequest('done'))).toMatchObject({ kind: 'answered' });
  });

  it('are freed when the process died with the request, for that request only', async () => {
    await keys.reserve(aRequest('dead'));
    await age('dead', '3 minutes');

    expect(await keys.reserve(aRequest('dead', 'bb'))).toEqual({ kind: 'other-request' });
    expect(await keys.reserve(aRequest('dead'))).toEqual({ kind: 'new' });
  });

  it('are forgotten after a day', async () => {
    await keys.reserve(aRequest('old'));
    await age('old', '25 hours');

    expect(await keys.purge()).toBe(1);
    expect(await keys.reserve(aRequest('old', 'bb'))).toEqual({ kind: 'new' });
  });
});

async function age(key: string, by: string): Promise<void> {
  await db.superuser.query(
    `UPDATE platform.idempotency_key SET reserved_at = reserved_at - $2::interval WHERE key = $1`,
    [key, by],
  );
}
