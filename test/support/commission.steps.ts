import type { Actor } from '@adal/access';
import { brand, type ApplicationId, type CandidateCode } from '@adal/kernel';

import type { CallAnswer, CommissionHouse } from './commission.house.js';
import { CONTEST, official, SECRETARY, staff } from './contest.maker.js';

/** The commission of the makers: five seats, the first is the chair. */
export const CHAIR: Actor = official('chair', staff(21), CONTEST);
export const MEMBERS: readonly Actor[] = [
  CHAIR,
  ...[22, 23, 24, 25].map((n) => official('member', staff(n), CONTEST)),
];
export const SECRETARY_ACTOR: Actor = official('secretary', SECRETARY, CONTEST);
/** A member of another commission: the grant is for another contest. */
export const STRANGER: Actor = official(
  'member',
  staff(77),
  brand('c0ffee00-0000-4000-8000-000000000001'),
);
/** Somebody with the grant and without a seat. */
export const UNSEATED: Actor = official('member', staff(78), CONTEST);

const CRITERIA = ['substance', 'reasoning', 'clarity'];

/** A whole sheet in which every criterion has the same mark. */
export function sheet(value: number, revision = 1): object {
  return {
    revision,
    marks: CRITERIA.map((criterion) => ({ criterion, value, comment: 'because' })),
  };
}

export function candidateActor({
  applicationId,
  code,
}: {
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
}): Actor {
  const own = { applicationId, contestId: CONTEST, candidateCode: code, sessionId: 's' };
  return { kind: 'candidate', ...own };
}

export type WorkLine = {
  readonly workCode: string;
  readonly stage: number;
  readonly position: number;
  readonly revision: number;
};

export async function worksOf(house: CommissionHouse, as: Actor): Promise<readonly WorkLine[]> {
  const { body } = await house.call('GET', `/contests/${CONTEST}/works`, { as });
  return body.items;
}

/** Every member gives every work the mark that `markOf` says for its text. */
export async function markAll(
  house: CommissionHouse,
  markOf: (text: string, member: number) => number = () => 3,
): Promise<void> {
  for (const [member, as] of MEMBERS.entries()) {
    for (const { workCode } of await worksOf(house, as)) {
      const { body } = await house.call('GET', `/works/${workCode}`, { as });
      const value = markOf(body.answers[0].text, member);
      const given = await house.call('PUT', `/works/${workCode}/marks`, { as, body: sheet(value) });
      if (given.status !== 200)
        throw new Error(`marks were refused: ${JSON.stringify(given.body)}`);
    }
  }
}

/** One act of the sitting; without a body it is empty. */
export function sit(
  house: CommissionHouse,
  as: Actor,
  act: string,
  body: object = {},
): Promise<CallAnswer> {
  return house.call('POST', `/contests/${CONTEST}/sitting${act}`, { as, body });
}

export function closeMarks(house: CommissionHouse, as: Actor = CHAIR): Promise<CallAnswer> {
  return house.call('POST', `/contests/${CONTEST}/marks-closure`, { as });
}

/** Works open, all marked, marks closed, ranking computed. */
export async function ranked(
  house: CommissionHouse,
  markOf?: (text: string, member: number) => number,
): Promise<void> {
  await house.sweep();
  await markAll(house, markOf);
  const closed = await closeMarks(house);
  if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
}

/** Open, with the first `present` members there. */
export async function quorate(house: CommissionHouse, present = 4): Promise<void> {
  await sit(house, CHAIR, '');
  for (const member of MEMBERS.slice(1, present)) await sit(house, member, '/attendance');
}

/** The whole way to a recorded decision; everybody present votes for the motion. */
export async function decided(
  house: CommissionHouse,
  motion: { readonly code: string | null; readonly reason?: string },
): Promise<CallAnswer> {
  await quorate(house);
  await sit(house, CHAIR, '/motions', motion);
  const present = MEMBERS.slice(0, 4);
  for (const member of present) await sit(house, member, '/votes', { vote: 'for' });
  await sit(house, CHAIR, '/decision');
  const signed: CallAnswer[] = [];
  for (const member of present) signed.push(await sit(house, member, '/signatures'));
  const last = signed.at(-1);
  if (last?.status !== 202) throw new Error(JSON.stringify(last));
  return last;
}

/** The codes by rank, as the commission sees them. */
export async function rankedCodes(
  house: CommissionHouse,
  as: Actor = CHAIR,
): Promise<readonly string[]> {
  const { body } = await house.call('GET', `/contests/${CONTEST}/ranking`, { as });
  return body.items.map((row: { code: string }) => row.code);
}
