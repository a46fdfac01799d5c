import type { Actor } from '@adal/access';
import { brand, expectOk, type ContestId, type EntryId, type Result } from '@adal/kernel';

import { AppealService } from '../../libs/supervision/src/appeal.service.js';
import { CaseService, type NewFinding } from '../../libs/supervision/src/case.service.js';
import { RerunService } from '../../libs/supervision/src/rerun.service.js';
import type { StoredVoid } from '../../libs/supervision/src/persistence/void.repository.js';
import { VoidService, type Proposal } from '../../libs/supervision/src/void.service.js';
import type { CaseState } from '@adal/supervision/domain';
import type { DecidedCandidate } from './decided-contest.maker.js';
import { staff } from './contest.maker.js';
import { DEPARTMENT_OFFICIALS, type Evaluation } from './decided-house.js';

const [first, second] = DEPARTMENT_OFFICIALS;
if (first === undefined || second === undefined) throw new Error('a department has two');

/** Two different reviewers of the region of the makers. */
export const REVIEWERS: { readonly first: Actor; readonly second: Actor } = { first, second };

/** A reviewer of another region than that of the makers. */
export const ELSEWHERE: Actor = {
  kind: 'staff',
  staffId: staff(60),
  grants: [
    { role: 'department-reviewer', regionId: brand('KZ-10'), bodyId: null, contestId: null },
  ],
};

/** The code of a refusal, or `ok`. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

/** The log of a contest, byte for byte. */
export function entriesOf({ rows }: Evaluation, contestId: ContestId) {
  return rows<{ seq: string; body: Buffer; commitment: Buffer }>(
    'SELECT seq, body, commitment FROM audit.entry WHERE contest_id = $1 ORDER BY seq',
    [contestId],
  );
}

/** An application that was handed in and not yet taken over by the evaluation; like another one but for its id and code. */
export async function handedIn({ rows }: Evaluation): Promise<string> {
  const [row] = await rows<{ id: string }>(
    `INSERT INTO exchange.submission (application_id, contest_id, candidate_code, key_check, ciphertext_hash)
     SELECT gen_random_uuid(), contest_id, 'ZZZ-ZZZ-ZZZ', key_check, ciphertext_hash
       FROM exchange.submission LIMIT 1 RETURNING application_id AS id`,
  );
  return row?.id ?? '';
}

/** The services of the department. */
export function department({ api }: Evaluation) {
  return {
    appeals: api.get(AppealService, { strict: false }),
    cases: api.get(CaseService, { strict: false }),
    voids: api.get(VoidService, { strict: false }),
    reruns: api.get(RerunService, { strict: false }),
  };
}

export function participant(
  { applicationId, code }: Pick<DecidedCandidate, 'applicationId' | 'code'>,
  contestId: ContestId,
): Actor {
  return { kind: 'candidate', applicationId, contestId, candidateCode: code, sessionId: 's' };
}

/** Id of the first entry of the type in the log of the contest. */
export async function entryOf(
  { rows }: Evaluation,
  contestId: ContestId,
  type: string,
): Promise<EntryId> {
  const [row] = await rows<{ id: EntryId }>(
    'SELECT id FROM audit.entry WHERE contest_id = $1 AND type = $2 ORDER BY seq LIMIT 1',
    [contestId, type],
  );
  return row?.id ?? brand<EntryId>('');
}

/** A finding that carries a void, with the decision as its evidence. */
export function findingOf(
  evidence: readonly EntryId[],
  changes: Partial<NewFinding> = {},
): NewFinding {
  return {
    ground: 'sitting-conduct',
    affectsOutcome: true,
    why: 'The vote was taken before everybody had read the works.',
    evidence,
    liable: [{ role: 'chair', count: 1 }],
    excluded: [],
    ...changes,
  };
}

/** An open case with one finding. */
export async function investigated(
  house: Evaluation,
  contestId: ContestId,
  changes: Partial<NewFinding> = {},
): Promise<CaseState> {
  const { cases } = department(house);
  const opened = expectOk(await cases.open(REVIEWERS.first, contestId, 'sitting-conduct'));
  const evidence = [await entryOf(house, contestId, 'contest.announced')];
  return expectOk(await cases.record(REVIEWERS.first, opened.id, findingOf(evidence, changes)));
}

/** Signed by two and covered by a checkpoint; it takes effect when the worker looks. */
export async function signedVoid(
  house: Evaluation,
  about: CaseState,
  asked: Pick<Proposal, 'scope' | 'stage'>,
): Promise<StoredVoid> {
  const { voids } = department(house);
  const findingId = about.findings.at(-1)?.id ?? null;
  const proposed = expectOk(
    await voids.propose(REVIEWERS.first, about.id, { ...asked, findingId }),
  );
  const signed = expectOk(await voids.sign(REVIEWERS.second, proposed.state.id));
  await house.sequence();
  return signed;
}

/** Signed by two, covered by a checkpoint, in effect. */
export async function voided(
  house: Evaluation,
  about: CaseState,
  asked: Pick<Proposal, 'scope' | 'stage'>,
): Promise<StoredVoid> {
  const signed = await signedVoid(house, about, asked);
  await house.sweep();
  await house.sequence();
  return signed;
}
