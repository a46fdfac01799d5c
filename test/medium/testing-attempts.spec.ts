import type { CandidateActor } from '@adal/access';
import { brand, expectOk, type ApplicationId, type CandidateCode } from '@adal/kernel';
import { decodeReceipt, verifyReceipt } from '@adal/proof';
import { parseReceiptBody } from '@adal/proof';

import { AttemptReader } from '../../libs/testing/src/attempt.reader.js';
import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { SaveLane } from '../../libs/testing/src/lane/save-lane.js';
import {
  testingHouse,
  type SittingCandidate,
  type TestingHouse,
} from '../support/testing.house.js';

let house: TestingHouse;
let attempts: readonly string[];

beforeAll(async () => {
  house = await testingHouse({ candidates: 6 });
  attempts = await house.drawn();
});
afterAll(() => house.close());

function candidate(
  n: number,
): SittingCandidate & { readonly attemptId: string; readonly actor: CandidateActor } {
  const one = house.candidates[n];
  const attemptId = attempts[n];
  if (one === undefined || attemptId === undefined)
    throw new Error(`there is no candidate ${String(n)}`);
  const actor: CandidateActor = {
    kind: 'candidate',
    applicationId: brand<ApplicationId>(one.applicationId),
    contestId: house.contestId,
    candidateCode: brand<CandidateCode>(one.code),
    sessionId: 'x',
  };
  return { ...one, attemptId, actor };
}

describe('an attempt', () => {
  it('is drawn for everybody in the sealed set, once', async () => {
    await house.drawn();

    expect(new Set(attempts).size).toBe(6);
    expect(await house.rows('SELECT 1 FROM testing.form')).toHaveLength(6);
  });

  it('starts, saves, finishes and is scored', async () => {
    const { attemptId, tokenHash, actor } = candidate(0);
    const service = house.api.get(AttemptService);
    const started = expectOk(await service.start(tokenHash, attemptId));
    expect(started.state.status).toBe('open');
    const form = expectOk(await house.api.get(AttemptReader).form(actor, attemptId));
    expect(form.questions).toHaveLength(20);
    const lane = house.api.get(SaveLane);
    for (const question of form.questions) {
      const right = question.options.find((option) => option.text.startsWith('right'));
      const save = { position: question.position, revision: 1, value: right?.letter ?? '' };
      const saved = expectOk(await lane.save({ attemptId, tokenHash, save }));
      const receipt = expectOk(decodeReceipt(saved.receipt));
      expect(verifyReceipt(receipt, Buffer.from(house.keys.receiptPublicKey, 'base64'))).toBe(true);
      expect(expectOk(parseReceiptBody(receipt.body))).toMatchObject({
        attempt: attemptId,
        seq: question.position,
      });
    }
    const finished = expectOk(await service.finish(tokenHash, attemptId));
    expect(finished.state.status).toBe('scored');
    const result = expectOk(await house.api.get(AttemptReader).result(actor, attemptId));
    expect(result.score).toMatchObject({ total: 20, is_passed: true });
  });
});
