import { expectOk, type Result } from '@adal/kernel';
import { decodeReceipt, parseReceiptBody, verifyReceipt } from '@adal/proof';

import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { SaveLane, type SaveAnswer } from '../../libs/testing/src/lane/save-lane.js';
import {
  testingHouse,
  type SittingCandidate,
  type TestingHouse,
} from '../support/testing.house.js';

let house: TestingHouse;
let attempts: readonly string[];
let lane: SaveLane;
let next = 0;

beforeAll(async () => {
  house = await testingHouse({ candidates: 20 });
  attempts = await house.drawn();
  lane = house.api.get(SaveLane);
});
afterAll(() => house.close());

type Sitting = SittingCandidate & { readonly attemptId: string };

/** Somebody whom no other test has used. */
async function somebody(how: 'started' | 'ready' = 'started'): Promise<Sitting> {
  const candidate = house.candidates[next];
  const attemptId = attempts[next];
  next += 1;
  if (candidate === undefined || attemptId === undefined)
    throw new Error('more candidates are needed');
  if (how === 'started') {
    expectOk(await house.api.get(AttemptService).start(candidate.tokenHash, attemptId));
  }
  return { ...candidate, attemptId };
}

type Sent = { readonly position?: number; readonly revision?: number; readonly value?: string };

function save(
  who: Sitting,
  sent: Sent = {},
  attemptId = who.attemptId,
): Promise<Result<SaveAnswer>> {
  const { position = 1, revision = 1, value = 'a' } = sent;
  return lane.save({ attemptId, tokenHash: who.tokenHash, save: { position, revision, value } });
}

async function stored(who: Sitting): Promise<unknown> {
  const [row] = await house.rows<{ count: number; revisions: number[]; answers: string[] }>(
    'SELECT count, revisions, answers FROM testing.attempt WHERE id = $1',
    [who.attemptId],
  );
  return { count: row?.count, revision: row?.revisions[0], answer: row?.answers[0] };
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

describe('saving', () => {
  it('stores the answer, its link and a receipt of the head', async () => {
    const who = await somebody();

    const saved = expectOk(await save(who, { value: 'c' }));

    const receipt = expectOk(decodeReceipt(saved.receipt));
    expect(verifyReceipt(receipt, Buffer.from(house.keys.receiptPublicKey, 'base64'))).toBe(true);
    expect(expectOk(parseReceiptBody(receipt.body))).toMatchObject({
      kind: 'save',
      attempt: who.attemptId,
      item: '1',
      seq: 1,
      head: Buffer.from(saved.head).toString('hex'),
    });
    expect(await stored(who)).toEqual({ count: 1, revision: 1, answer: 'c' });
  });

  it('answers a repeat with the same link and receipt body, and stores nothing', async () => {
    const who = await somebody();
    const first = expectOk(await save(who));
    expectOk(await save(who, { position: 2 }));

    const again = expectOk(await save(who));

    const bodies = [first, again].map(({ receipt }) => expectOk(decodeReceipt(receipt)).body);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(await stored(who)).toMatchObject({ count: 2 });
  });

  it.each([
    ['an older revision', { revision: 1, value: 'b' }, 'answer.revision-stale'],
    ['the same revision with another value', { revision: 2, value: 'b' }, 'answer.revision-stale'],
    ['a position that is not on the form', { position: 21 }, 'answer.not-on-form'],
    ['a position far away', { position: 32_767 }, 'answer.not-on-form'],
    ['a value that is no letter', { revision: 3, value: 'я' }, 'answer.value-invalid'],
    ['a revision below one', { revision: 0 }, 'answer.revision-invalid'],
  ])('refuses %s and changes nothing', async (_what, sent: Sent, expected) => {
    const who = await somebody();
    expectOk(await save(who, { revision: 2, value: 'a' }));
    const before = await stored(who);

    expect(code(await save(who, sent))).toBe(expected);

    expect(await stored(who)).toEqual(before);
  });

  it('refuses an attempt that has not been started', async () => {
    expect(code(await save(await somebody('ready')))).toBe('attempt.not-started');
  });

  it('answers a foreign attempt like one that does not exist, and changes nothing', async () => {
    const who = await somebody();
    const other = await somebody();

    expect(code(await save(who, {}, other.attemptId))).toBe('resource.not-found');
    expect(code(await save(who, {}, '00000000-0000-4000-8000-000000000000'))).toBe(
      'resource.not-found',
    );
    expect(await stored(other)).toMatchObject({ count: 0 });
  });

  it('refuses at once when the session has ended, and without one', async () => {
    const who = await somebody();
    await house.rows('UPDATE access.session SET ended_at = now() WHERE token_hash = $1', [
      who.tokenHash,
    ]);

    expect(code(await save(who))).toBe('session.required');
    expect(code(await save({ ...who, tokenHash: Buffer.alloc(32) }))).toBe('session.required');
  });

  it('takes fifty saves of one attempt at once, each with its own link', async () => {
    const who = await somebody();

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        save(who, { position: (n % 20) + 1, revision: 1 + Math.floor(n / 20) }),
      ),
    );

    expect(answers.map(code)).toEqual(Array.from({ length: 50 }, () => 'ok'));
    expect(answers.map((answer) => expectOk(answer).seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
  });

  it('takes the same save fifty times at once as one', async () => {
    const who = await somebody();

    const answers = await Promise.all(Array.from({ length: 50 }, () => save(who)));

    expect(new Set(answers.map((answer) => expectOk(answer).seq))).toEqual(new Set([1]));
    expect(await stored(who)).toMatchObject({ count: 1 });
  });

  it('keeps one chain when two processes save for one attempt at once', async () => {
    const who = await somebody();
    const other = (await house.another('api')).get(SaveLane);
    const both = Array.from({ length: 40 }, (_, n) => {
      const request = {
        attemptId: who.attemptId,
        tokenHash: who.tokenHash,
        save: { position: (n % 20) + 1, revision: 1 + Math.floor(n / 20), value: 'b' },
      };
      return (n % 3 === 0 ? other : lane).save(request);
    });

    const answers = await Promise.all(both);

    expect(answers.filter((answer) => answer.ok).length).toBe(await countOf(who));
    expect(await linksOf(who)).toBe(await countOf(who));
  });

  it('D3 an acknowledged save is in the chain, whoever holds the row meanwhile', async () => {
    const who = await somebody();
    const other = await somebody();
    const holder = await house.db.superuser.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM testing.attempt WHERE id = $1 FOR NO KEY UPDATE', [
      who.attemptId,
    ]);
    const held = save(who);

    const free = await save(other);
    await holder.query('COMMIT');
    holder.release();

    expect(code(free)).toBe('ok');
    expect(code(await held)).toBe('ok');
    expect(await linksOf(who)).toBe(1);
  });
});

async function countOf(who: Sitting): Promise<number> {
  const [row] = await house.rows<{ count: number }>(
    'SELECT count FROM testing.attempt WHERE id = $1',
    [who.attemptId],
  );
  return row?.count ?? -1;
}

async function linksOf(who: Sitting): Promise<number> {
  return (
    await house.rows('SELECT 1 FROM testing.answer_link WHERE attempt_id = $1', [who.attemptId])
  ).length;
}
