import type { Actor } from '@adal/access';
import type { Mark } from '@adal/commission/domain';
import { expectOk, type ApplicationId, type CandidateCode, type ContestId } from '@adal/kernel';

import { ClosureService } from '../../libs/commission/src/closure.service.js';
import { MarkingService } from '../../libs/commission/src/marking.service.js';
import { OfferService } from '../../libs/commission/src/offer.service.js';
import { SittingService, type SittingAct } from '../../libs/commission/src/sitting.service.js';
import { official, SECRETARY, staff } from './contest.maker.js';
import type { Evaluation } from './decided-house.js';

type Candidate = { readonly applicationId: ApplicationId; readonly code: CandidateCode };

/** Marks, ranking, sitting, decision in effect, and the first offer accepted. */
export async function decideByCommission(
  house: Evaluation,
  contestId: ContestId,
  candidates: readonly Candidate[],
): Promise<void> {
  const seats = [21, 22, 23, 24, 25].map((n) =>
    official(n === 21 ? 'chair' : 'member', staff(n), contestId),
  );
  for (const [member, seat] of seats.entries()) await markAll(house, contestId, { member, seat });
  await house.sequence();
  const [chair] = seats;
  if (chair === undefined) throw new Error('no chair');
  const closure = house.api.get(ClosureService, { strict: false });
  expectOk(await closure.close(chair, contestId));
  await house.sequence();
  await house.sweep();
  await sitAndSign(house, contestId, seats);
  await house.sequence();
  await house.sweep();
  await offer(house, contestId, candidates);
  await house.sequence();
}

type Marking = { readonly member: number; readonly seat: Actor };

/** All works alike, so that lots decide among equals; one member changes a mark once. */
async function markAll(
  { api }: Evaluation,
  contestId: ContestId,
  { member, seat }: Marking,
): Promise<void> {
  const marking = api.get(MarkingService, { strict: false });
  const works = expectOk(
    await marking.list(seat, contestId, { stage: -1, position: 0, limit: 100 }),
  );
  for (const { workCode } of works) {
    if (member === 0)
      expectOk(await marking.mark(seat, workCode, { revision: 1, marks: sheetOf(1) }));
    const revision = member === 0 ? 2 : 1;
    expectOk(await marking.mark(seat, workCode, { revision, marks: sheetOf(2 + (member % 3)) }));
  }
}

/** Every criterion of the practical stage of `generic` with the same mark. */
export function sheetOf(value: number): readonly Mark[] {
  return ['substance', 'reasoning', 'clarity'].map((criterion) => ({
    criterion,
    value,
    comment: 'so',
  }));
}

async function sitAndSign(
  { api, rows }: Evaluation,
  contestId: ContestId,
  seats: readonly Actor[],
): Promise<void> {
  const sitting = api.get(SittingService, { strict: false });
  const [first] = await rows<{ code: CandidateCode }>(
    'SELECT candidate_code AS code FROM commission.ranking_row WHERE contest_id = $1 AND rank = 1',
    [contestId],
  );
  const [chair, ...others] = seats;
  const present = seats.slice(0, 4);
  const act = async (actor: Actor | undefined, what: SittingAct): Promise<void> => {
    if (actor === undefined) throw new Error('nobody there');
    expectOk(await sitting.execute(actor, contestId, what));
  };
  await act(chair, { type: 'Open' });
  for (const member of others.slice(0, 3)) await act(member, { type: 'Attend' });
  await act(chair, { type: 'PutMotion', code: null, reason: 'Nobody convinces.' });
  for (const member of present) await act(member, { type: 'Vote', vote: 'against' });
  await act(chair, { type: 'Count' });
  await act(chair, { type: 'PutMotion', code: first?.code ?? null, reason: null });
  for (const [i, member] of present.entries())
    await act(member, { type: 'Vote', vote: i === 3 ? 'against' : 'for' });
  await act(chair, { type: 'Count' });
  for (const member of present) await act(member, { type: 'Sign' });
}

async function offer(
  house: Evaluation,
  contestId: ContestId,
  candidates: readonly Candidate[],
): Promise<void> {
  const [row] = await house.rows<{ until: number }>(
    'SELECT standstill_until AS until FROM commission.decision WHERE contest_id = $1',
    [contestId],
  );
  await house.passTo((row?.until ?? 0) + 1000);
  const offers = house.api.get(OfferService, { strict: false });
  const secretary = official('secretary', SECRETARY, contestId);
  const { code } = expectOk(await offers.make(secretary, contestId));
  const accepter = candidates.find((candidate) => candidate.code === code);
  if (accepter === undefined) throw new Error('an offer to nobody');
  const { applicationId } = accepter;
  const candidate: Actor = {
    kind: 'candidate',
    ...{ applicationId, contestId, candidateCode: code, sessionId: 's' },
  };
  expectOk(await offers.answer(candidate, 'accept'));
}
