import type { Actor, StaffActor } from '@adal/access';
import type { ContestState, SealedMember } from '@adal/contest/domain';
import { brand, expectOk, type ContestId, type Result } from '@adal/kernel';

import type { ContestDraft } from '../../libs/contest/src/contest-drafting.service.js';
import type { ContestHouse } from './contest-house.js';
import {
  commitmentOf,
  DEPARTMENT,
  official,
  PUBLISHER,
  sealCommand,
  SECRETARY,
  SECRETS,
  staff,
  type Party,
} from './contest.maker.js';

/** The three parties of a contest. */
export function partyActor(party: Party, contestId: ContestId): StaffActor {
  if (party === 'secretary') return official('secretary', SECRETARY, contestId);
  if (party === 'publisher') return official('publisher', PUBLISHER);
  return official('department-reviewer', DEPARTMENT);
}

export const SYSTEM: Actor = { kind: 'system', process: 'worker' };

export function draftFor(
  { bodyId }: Pick<ContestHouse, 'bodyId'>,
  changes: Partial<ContestDraft> = {},
): ContestDraft {
  return {
    bodyId,
    rulesetId: 'kz-2026-04',
    position: { title: { kk: 'Маман', ru: 'Специалист', en: 'Specialist' }, category: 'C-R-4' },
    windows: null,
    holders: [11, 12, 13, 14, 15].map((n) => ({
      staffId: staff(n),
      publicKey: n.toString(16).padStart(64, '0'),
    })),
    threshold: 3,
    commission: [21, 22, 23, 24, 25].map((n) => ({ staffId: staff(n), isChair: n === 21 })),
    departmentStaffId: DEPARTMENT,
    ...changes,
  };
}

/** A draft with bank and tasks pinned, ready to be signed. */
export async function readyContest(
  house: ContestHouse,
  changes: Partial<ContestDraft> = {},
): Promise<ContestId> {
  const secretary = official('secretary', SECRETARY);
  const { id, stages } = expectOk(
    await house.api.drafting.draft(secretary, draftFor(house, changes)),
  );
  const codes = ['constitution', 'civil-service-law', 'anti-corruption-law', 'ethics-code'];
  const cells = codes.map((code) => ({ code, groups: 45 }));
  const bankId = brand<never>('ba000000-0000-4000-8000-000000000001');
  const bank = { type: 'PinBank', bankId, bankRoot: 'e5'.repeat(32), cells } as const;
  const actor = partyActor('secretary', id);
  expectOk(await house.api.contests.execute(actor, id, bank));
  if (stages.some((stage) => stage.kind === 'practical')) {
    const count = changes.rulesetId === 'generic' ? 2 : 3;
    const tasks = { type: 'PinTasks', root: 'd4'.repeat(32), count } as const;
    expectOk(await house.api.contests.execute(actor, id, tasks));
  }
  return id;
}

export function sign(
  house: ContestHouse,
  id: ContestId,
  role: 'secretary' | 'publisher',
): Promise<Result<ContestState>> {
  const signing = { role, beaconCommitment: commitmentOf(role) };
  return house.api.drafting.sign(partyActor(role, id), id, signing);
}

/** Signed by two, covered by a checkpoint, announced by the sweep, with the third commitment in. */
export async function announcedContest(
  house: ContestHouse,
  changes: Partial<ContestDraft> = {},
): Promise<ContestId> {
  const id = await readyContest(house, changes);
  expectOk(await sign(house, id, 'secretary'));
  expectOk(await sign(house, id, 'publisher'));
  await house.sequence();
  await house.sweep();
  const commitment = commitmentOf('department');
  const department = partyActor('department', id);
  expectOk(await house.api.drafting.commit(department, id, 'department', commitment));
  return id;
}

/** Moves the clock to the end of acceptance and seals. */
export async function sealedContest(
  house: ContestHouse,
  members: readonly SealedMember[],
  changes: Partial<ContestDraft> = {},
): Promise<ContestId> {
  const id = await announcedContest(house, changes);
  await passTo(house, (await house.state(id)).windows.acceptUntil);
  const secretary = partyActor('secretary', id);
  expectOk(await house.api.contests.execute(secretary, id, sealCommand(members)));
  return id;
}

export function reveal(
  house: ContestHouse,
  id: ContestId,
  party: Party,
): Promise<Result<ContestState>> {
  return house.api.drafting.reveal(partyActor(party, id), id, party, SECRETS[party]);
}

/** Sealed and drawn: forms can be made. */
export async function seededContest(
  house: ContestHouse,
  members: readonly SealedMember[],
  changes: Partial<ContestDraft> = {},
): Promise<ContestId> {
  const id = await sealedContest(house, members, changes);
  for (const party of ['secretary', 'publisher', 'department'] as const) {
    expectOk(await reveal(house, id, party));
  }
  return id;
}

/** Moves the clock of the database forward to an instant. */
export async function passTo(house: ContestHouse, at: number): Promise<void> {
  const transactor = await house.db.transactor('api');
  const now = await transactor.runPlain((tx) => tx.now());
  if (at > now) await house.db.advanceClock(at - now);
}
