import { randomBytes, randomUUID } from 'node:crypto';

import {
  brand,
  codeFromBytes,
  expectOk,
  type ApplicationId,
  type BankId,
  type CandidateCode,
  type ContestId,
  type RegionId,
} from '@adal/kernel';
import { secureRandom, sha256 } from '@adal/proof';

import { SealingService } from '../../libs/candidate/src/sealing.service.js';
import { BodyService } from '../../libs/contest/src/body.service.js';
import { ContestDraftingService } from '../../libs/contest/src/contest-drafting.service.js';
import { AttemptService } from '../../libs/testing/src/attempt.service.js';
import { BankService } from '../../libs/testing/src/bank.service.js';
import { SaveLane } from '../../libs/testing/src/lane/save-lane.js';
import { PinService } from '../../libs/testing/src/pin.service.js';
import { draftFor, partyActor } from './contest-steps.js';
import { commitmentOf, official, SECRETARY, SECRETS, staff } from './contest.maker.js';
import { decideByCommission } from './decided-contest.acts.js';
import { attemptsOf, rightLetters, signIn } from './decided-contest.rows.js';
import { evaluation, type Evaluation } from './decided-house.js';
import { bankFile } from './testing.house.js';

/** One who applied; the receipts of saved answers are kept. */
export type DecidedCandidate = {
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
  readonly tokenHash: Buffer;
  readonly receipts: string[];
};

/** A contest played to its decision and an accepted offer, by nothing but the services. */
export type DecidedContest = Evaluation & {
  readonly contestId: ContestId;
  readonly candidates: readonly DecidedCandidate[];
};

/** Right answers of each candidate in the test; null never comes. Refused and withdrawn ones apply besides. */
const RIGHTS: readonly (number | null)[] = [20, 19, 19, 4, null];

export async function decidedContest(): Promise<DecidedContest> {
  const contest = await contestInMarking();
  await decideByCommission(contest, contest.contestId, contest.candidates);
  return contest;
}

/** The same contest when all works lie before the members and nobody has marked yet. */
export async function contestInMarking(): Promise<DecidedContest> {
  const house = await evaluation();
  const contestId = await announced(house);
  const applied = await appliedTo(house, contestId);
  const candidates = applied.slice(0, RIGHTS.length);
  await signIn(house, contestId, candidates);
  await sealed(house, contestId);
  await satTest(house, contestId, candidates);
  await satPractical(house, contestId, candidates);
  return { ...house, contestId, candidates };
}

/** After it the next snapshot of the running chains is due. */
const MORE_THAN_A_MINUTE = 61_000;

async function announced(house: Evaluation): Promise<ContestId> {
  const bankId = await approvedBank(house);
  const name = { kk: 'Орган', ru: 'Орган', en: 'Body' };
  const region = brand<RegionId>('KZ-71');
  const bodies = house.api.get(BodyService, { strict: false });
  const body = expectOk(
    await bodies.register(official('administrator'), { regionId: region, name }),
  );
  const drafting = house.api.get(ContestDraftingService, { strict: false });
  const draft = draftFor({ bodyId: brand(body.id) }, { rulesetId: 'generic' });
  const { id } = expectOk(await drafting.draft(official('secretary', SECRETARY), draft));
  const pins = house.api.get(PinService, { strict: false });
  const secretary = partyActor('secretary', id);
  expectOk(await pins.pinBank(secretary, id, bankId));
  const tasks = ['T1', 'T2'].map((code) => ({ code, text: `Task ${code}` }));
  expectOk(await pins.pinTasks(secretary, id, tasks));
  for (const role of ['secretary', 'publisher'] as const) {
    const signing = { role, beaconCommitment: commitmentOf(role) };
    expectOk(await drafting.sign(partyActor(role, id), id, signing));
  }
  await house.sequence();
  await house.sweep();
  const department = partyActor('department', id);
  expectOk(await drafting.commit(department, id, 'department', commitmentOf('department')));
  return id;
}

async function approvedBank({ api }: Evaluation): Promise<BankId> {
  const banks = api.get(BankService, { strict: false });
  const author = official('item-author', staff(101));
  const bank = { title: 'Bank', language: 'ru', regionId: brand<RegionId>('KZ-71') };
  const { bankId } = expectOk(await banks.create(author, bank));
  expectOk(await banks.import(author, bankId, bankFile(24)));
  expectOk(await banks.approve(official('item-reviewer', staff(102)), bankId));
  return brand<BankId>(bankId);
}

/** What the identity process hands over: everybody, then the verdicts; the last two are refused or withdraw. */
async function appliedTo(
  house: Evaluation,
  contestId: ContestId,
): Promise<readonly DecidedCandidate[]> {
  const { windows } = await house.state(contestId);
  await house.passTo(windows.acceptFrom);
  await house.sweep();
  const identity = await house.db.transactor('identity');
  const candidates = Array.from({ length: RIGHTS.length + 1 }, (): DecidedCandidate => ({
    applicationId: brand<ApplicationId>(randomUUID()),
    code: brand<CandidateCode>(expectOk(codeFromBytes(secureRandom(32)))),
    tokenHash: Buffer.from(sha256(randomBytes(32))),
    receipts: [],
  }));
  for (const { applicationId, code } of candidates) {
    await identity.runPlain((tx) =>
      tx.query('INSERT INTO exchange.submission VALUES ($1, $2, $3, $4, $5)', [
        ...[applicationId, contestId, code, 'aa'.repeat(32), 'bb'.repeat(32)],
      ]),
    );
  }
  await house.sweep();
  await house.passTo(windows.acceptUntil);
  await house.sweep();
  for (const [i, { applicationId }] of candidates.entries()) {
    const reason = i < RIGHTS.length ? null : 'age';
    await identity.runPlain((tx) =>
      tx.query('INSERT INTO exchange.verdict VALUES ($1, $2, $3, $4)', [
        ...[applicationId, contestId, reason === null, reason],
      ]),
    );
  }
  await house.sweep();
  return candidates;
}

async function sealed(house: Evaluation, contestId: ContestId): Promise<void> {
  await house.sequence();
  const sealing = house.api.get(SealingService, { strict: false });
  expectOk(await sealing.seal(partyActor('secretary', contestId), contestId));
  const drafting = house.api.get(ContestDraftingService, { strict: false });
  for (const party of ['secretary', 'department', 'publisher'] as const) {
    const actor = partyActor(party, contestId);
    expectOk(await drafting.reveal(actor, contestId, party, SECRETS[party]));
  }
  await house.sweep();
}

/** Everybody who comes answers as many questions rightly as planned; the last one leaves it to the deadline. */
async function satTest(
  house: Evaluation,
  contestId: ContestId,
  candidates: readonly DecidedCandidate[],
): Promise<void> {
  const window = (await house.state(contestId)).windows.stages[0];
  await house.passTo(window?.from ?? 0);
  const attempts = await attemptsOf(house, contestId, 0);
  for (const [i, candidate] of candidates.entries()) {
    const right = RIGHTS[i] ?? null;
    const attemptId = attempts.get(candidate.applicationId);
    if (right === null || attemptId === undefined) continue;
    const letters = await rightLetters(house, attemptId);
    await answer(house, {
      candidate,
      attemptId,
      values: letters.slice(0, right),
      isFinished: i > 0,
    });
  }
  await over(house, window?.until ?? 0);
}

async function satPractical(
  house: Evaluation,
  contestId: ContestId,
  candidates: readonly DecidedCandidate[],
): Promise<void> {
  const window = (await house.state(contestId)).windows.stages[1];
  await house.passTo(window?.from ?? 0);
  const attempts = await attemptsOf(house, contestId, 1);
  for (const candidate of candidates) {
    const attemptId = attempts.get(candidate.applicationId);
    if (attemptId === undefined) continue;
    const values = [`Decomposed и\u0306 by ${candidate.code}`, 'Second answer'];
    await answer(house, { candidate, attemptId, values, isFinished: true });
  }
  await over(house, window?.until ?? 0);
}

type Answering = {
  readonly candidate: DecidedCandidate;
  readonly attemptId: string;
  readonly values: readonly string[];
  readonly isFinished: boolean;
};

async function answer(
  { api, db, sweep }: Evaluation,
  { candidate, attemptId, values, isFinished }: Answering,
): Promise<void> {
  const attempts = api.get(AttemptService, { strict: false });
  const { tokenHash, receipts } = candidate;
  expectOk(await attempts.start(tokenHash, attemptId));
  const lane = api.get(SaveLane, { strict: false });
  for (const [i, value] of values.entries()) {
    const save = { position: i + 1, revision: 1, value };
    receipts.push(expectOk(await lane.save({ attemptId, tokenHash, save })).receipt);
  }
  await db.advanceClock(MORE_THAN_A_MINUTE);
  await sweep();
  if (isFinished) expectOk(await attempts.finish(tokenHash, attemptId));
}

/** The window ends: what is open closes, the stage ends, the next one opens. */
async function over(house: Evaluation, until: number): Promise<void> {
  await house.passTo(until + 3_600_000);
  await house.sequence();
  await house.sweep();
  await house.sequence();
  await house.sweep();
}
