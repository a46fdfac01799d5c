import { expectOk } from '@adal/kernel';

import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { SaveLane } from '../../libs/testing/src/lane/save-lane.js';
import type { TestingHouse } from './testing.house.js';

type Entry = { readonly data: Readonly<Record<string, unknown>>; readonly at: number };

/** What candidates of a house do, by their number. */
export type Sitting = {
  who(n: number): { readonly tokenHash: Buffer; readonly attemptId: string };
  start(n: number, attemptId?: string): Promise<void>;
  save(
    n: number,
    answer: { readonly position: number; readonly value: string },
    attemptId?: string,
  ): Promise<void>;
  finish(n: number, attemptId?: string): Promise<void>;
  /** Starts, answers the first `right` questions as the key says, and finishes. */
  sit(n: number, right: number): Promise<void>;
  /** Bodies of the log entries of one type. */
  entries(type: string): Promise<readonly Entry[]>;
};

export function sittingIn(house: TestingHouse, attempts: readonly string[]): Sitting {
  const who = (n: number): { readonly tokenHash: Buffer; readonly attemptId: string } => ({
    tokenHash: house.candidates[n]?.tokenHash ?? Buffer.alloc(0),
    attemptId: attempts[n] ?? '',
  });
  const start = async (n: number, attemptId = who(n).attemptId): Promise<void> => {
    expectOk(await house.api.get(AttemptService).start(who(n).tokenHash, attemptId));
  };
  const finish = async (n: number, attemptId = who(n).attemptId): Promise<void> => {
    expectOk(await house.api.get(AttemptService).finish(who(n).tokenHash, attemptId));
  };
  const save: Sitting['save'] = async (n, answer, attemptId = who(n).attemptId) => {
    const request = { attemptId, tokenHash: who(n).tokenHash, save: { ...answer, revision: 1 } };
    expectOk(await house.api.get(SaveLane).save(request));
  };
  const sit = async (n: number, right: number): Promise<void> => {
    await start(n);
    for (const [index, value] of (await rightLetters(house, who(n).attemptId))
      .slice(0, right)
      .entries()) {
      await save(n, { position: index + 1, value });
    }
    await finish(n);
  };
  return { who, start, save, finish, sit, entries: (type) => entriesOf(house, type) };
}

/** The letters behind which the key (always a) stands on this form. */
async function rightLetters(house: TestingHouse, attemptId: string): Promise<readonly string[]> {
  const [form] = await house.rows<{ positions: { options: string }[] }>(
    'SELECT positions FROM testing.form WHERE attempt_id = $1',
    [attemptId],
  );
  return (form?.positions ?? []).map(({ options }) => 'abcd'[options.indexOf('a')] ?? '');
}

async function entriesOf(house: TestingHouse, type: string): Promise<readonly Entry[]> {
  const rows = await house.rows<{ body: Buffer }>(
    'SELECT body FROM audit.entry WHERE type = $1 ORDER BY seq',
    [type],
  );
  return rows.map((row) => JSON.parse(row.body.toString('utf8')) as Entry);
}
