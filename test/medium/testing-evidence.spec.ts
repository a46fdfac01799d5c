import { ContestService } from '@adal/contest';
import { Transactor } from '@adal/database';
import { expectOk, fromHex } from '@adal/kernel';
import { answerValueHash, verifyChain } from '@adal/proof';
import { TestingService } from '@adal/testing';
import {
  bankLeaf,
  bankRoot,
  chainItem,
  drawForm,
  finalAnswers,
  formHash,
  itemsOfHalf,
  keyHash,
  scoreForm,
  tasksRoot,
  type AttemptEvidence,
  type BankEvidence,
  type TestingEvidence,
} from '@adal/testing/domain';

import { packRuleset } from '../support/contest.maker.js';
import { testingHouse, type TestingHouse } from '../support/testing.house.js';
import { sittingIn, type Sitting } from '../support/testing.sitting.js';

const TWO_HOURS = 7_200_000;

let house: TestingHouse;
let sitting: Sitting;

beforeAll(async () => {
  house = await testingHouse({ candidates: 4 });
  sitting = sittingIn(house, await house.drawn());
});
afterAll(() => house.close());

describe('restricted evidence', () => {
  it('recomputes root, forms, chains, keys and scores', async () => {
    await sitting.sit(0, 20);
    await sitting.sit(1, 5);
    await house.db.advanceClock(TWO_HOURS);
    await house.sweep();

    const evidence = await house.worker
      .get(Transactor)
      .read((tx) => house.worker.get(TestingService).evidenceIn(tx, house.contestId));
    const seed = await house.worker
      .get(Transactor)
      .read((tx) => house.worker.get(ContestService).seedIn(tx, house.contestId));

    checkEvidence(evidence, expectOk(fromHex(seed ?? '')));
  });
});

function bytes(hex: string): Uint8Array {
  return expectOk(fromHex(hex));
}

function checkEvidence({ bank, tasks, attempts }: TestingEvidence, seed: Uint8Array): void {
  if (bank === null || tasks === null) throw new Error('evidence is missing');
  const salted = tasks.tasks.map(({ salt, ...task }) => ({ task, salt: bytes(salt) }));
  expect(tasksRoot(salted)).toBe(tasks.root);
  checkBank(bank);
  for (const attempt of attempts.filter(({ stage }) => stage === 0)) {
    checkForm(attempt, bank, seed);
    checkChain(attempt);
  }
}

function checkBank(bank: BankEvidence): void {
  const leaves = bank.leaves.map(({ code, act, enemies, content }) => ({
    code,
    act,
    enemies,
    content,
  }));
  expect(bankRoot(leaves)).toBe(bank.root);
  for (const { salt, ...item } of bank.used) {
    expect(leaves).toContainEqual(bankLeaf(bytes(salt), item));
  }
}

function checkForm(attempt: AttemptEvidence, bank: BankEvidence, seed: Uint8Array): void {
  const [blueprint] = packRuleset('generic').stages;
  if (blueprint?.kind !== 'test') throw new Error('the first stage is a test');
  const items = itemsOfHalf(seed, 'A', bank.leaves);
  const form = expectOk(drawForm({ seed, code: attempt.code, blueprint }, items));
  expect(attempt.form).toEqual(form);
  expect(attempt.formHash).toBe(formHash(form, { code: attempt.code, stage: 0 }));
  const key = new Map(bank.leaves.map((leaf) => [leaf.code, leaf.key]));
  const answers = finalAnswers(attempt.links, attempt.positions);
  for (const { version, keyHash: hash, ...score } of attempt.scores) {
    expect([version, hash]).toEqual([1, keyHash(key)]);
    expect(score).toEqual(scoreForm({ form, answers }, key, blueprint));
  }
}

function checkChain(attempt: AttemptEvidence): void {
  const links = attempt.links.map((link) => ({
    ...link,
    item: chainItem(link.position),
    valueHash: answerValueHash(bytes(link.salt), link.value),
  }));
  const { head } = expectOk(verifyChain(attempt.attemptId, links));
  expect(Buffer.from(head).toString('hex')).toBe(attempt.head);
}
