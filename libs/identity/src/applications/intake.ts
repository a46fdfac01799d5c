import { randomUUID } from 'node:crypto';

import type { Tx } from '@adal/database';
import {
  brand,
  codeFromBytes,
  expectOk,
  ok,
  refuse,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type PersonId,
  type Result,
} from '@adal/kernel';
import { secureRandom } from '@adal/proof';

import { checkAccepting, type ContestNotice, type Person } from '../domain/index.js';
import type { IdentityKeys } from '../vault/identity-keys.js';
import { sealRecord } from '../vault/sealed-record.js';
import { foreignKeysIn, holdSealingIn, noticeIn } from './notices.js';
import { addRecordIn, isCodeTakenIn, publishSubmissionIn } from './records.js';

/** What the candidate is told: the code under which everything else will happen. */
export type Submitted = {
  readonly applicationId: ApplicationId;
  readonly candidateCode: CandidateCode;
};

const CODES_TRIED = 5;

type Intake = {
  readonly personId: PersonId;
  readonly notice: ContestNotice;
  readonly person: Person;
};

/** A fresh code, the record under a key of its own, and the news for the evaluation. */
export async function storeIn(
  tx: Tx,
  keys: IdentityKeys,
  { personId, notice, person }: Intake,
): Promise<Result<Submitted>> {
  const { contestId, holders, threshold } = notice;
  const applicationId = brand<ApplicationId>(randomUUID());
  const code = await freeCodeIn(tx, contestId);
  const deskKey = keys.deskKey(contestId);
  const binding = { contestId, code };
  const sealed = await sealRecord(person, { binding, holders, threshold, deskKey });
  if (!sealed.ok) return sealed;
  const nationalNumber = keys.nationalNumberTag(person.nationalNumber);
  const bound = { applicationId, contestId, personId, code };
  const record = { ...bound, nationalNumber, threshold, sealed: sealed.value };
  if (!(await addRecordIn(tx, record))) return refuse('application.already-submitted');
  await publishSubmissionIn(tx, record);
  return ok({ applicationId, candidateCode: code });
}

/** Waits for a sealing under way, and only then asks the time. */
export async function openContestIn(tx: Tx, contestId: ContestId): Promise<Result<ContestNotice>> {
  await holdSealingIn(tx, contestId);
  const notice = await noticeIn(tx, contestId);
  if (notice === null) return refuse('resource.not-found');
  const accepting = checkAccepting(notice, await tx.now());
  if (!accepting.ok) return accepting;
  const [slot] = await foreignKeysIn(tx, notice.holders);
  return slot === undefined ? accepting : refuse('holder-key.differs', { slot });
}

/** One role in a contest, and one application. */
export async function claimCandidacyIn(
  tx: Tx,
  personId: PersonId,
  contestId: ContestId,
): Promise<Result<null>> {
  const claimed = await tx.query(
    `INSERT INTO vault.contest_person (person_id, contest_id, role) VALUES ($1, $2, 'candidate')
     ON CONFLICT ON CONSTRAINT contest_person_pkey DO NOTHING RETURNING 1`,
    [personId, contestId],
  );
  if (claimed.length > 0) return ok(null);
  const [held] = await tx.query<{ role: string }>(
    'SELECT role FROM vault.contest_person WHERE person_id = $1 AND contest_id = $2',
    [personId, contestId],
  );
  return refuse(
    held?.role === 'candidate' ? 'application.already-submitted' : 'contest.role-conflict',
  );
}

async function freeCodeIn(tx: Tx, contestId: ContestId): Promise<CandidateCode> {
  for (let tried = 0; tried < CODES_TRIED; tried += 1) {
    const code = brand<CandidateCode>(expectOk(codeFromBytes(secureRandom(32))));
    if (!(await isCodeTakenIn(tx, contestId, code))) return code;
  }
  throw new Error('random codes keep colliding: the generator is broken');
}
