import type { Tx } from '@adal/database';
import { toHex, type ApplicationId, type CandidateCode, type ContestId } from '@adal/kernel';
import type { CodePair } from '@adal/proof';

import type { ContestNotice } from '../domain/index.js';

/** A rerun as its candidate sees it; `applicationId` is null until the candidate confirmed. */
export type OwnRerun = Pick<ContestNotice, 'contestId' | 'title' | 'status'> &
  Pick<ContestNotice, 'acceptFrom' | 'acceptUntil'> & {
    readonly rerunOf: ContestId;
    /** The desk of the voided contest admitted this person, and the admission stands. */
    readonly isAdmitted: boolean;
    readonly applicationId: ApplicationId | null;
    readonly candidateCode: CandidateCode | null;
  };

/** What lets a person into a rerun. */
export type OldParticipation = {
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
  readonly nationalNumber: Buffer;
  readonly isAdmitted: boolean;
};

export function ownRerunsIn(tx: Tx, personId: string): Promise<readonly OwnRerun[]> {
  return tx.query<OwnRerun>(
    `SELECT notice.contest_id AS "contestId", notice.rerun_of AS "rerunOf", notice.title,
            notice.status, notice.accept_from AS "acceptFrom", notice.accept_until AS "acceptUntil",
            member.is_admitted AS "isAdmitted",
            pair.application_id AS "applicationId", pair.new_code AS "candidateCode"
       FROM vault.record
       JOIN exchange.rerun_member member ON member.application_id = record.application_id
       JOIN exchange.contest_notice notice ON notice.contest_id = member.contest_id
       LEFT JOIN vault.rerun_pair pair ON pair.contest_id = member.contest_id
        AND pair.old_application_id = record.application_id
      WHERE record.person_id = $1 ORDER BY notice.contest_id`,
    [personId],
  );
}

/** Null for everybody who is not in the rerun's set. */
export async function oldParticipationIn(
  tx: Tx,
  contestId: ContestId,
  personId: string,
): Promise<OldParticipation | null> {
  const [row] = await tx.query<OldParticipation>(
    `SELECT record.application_id AS "applicationId", record.candidate_code AS code,
            record.national_number AS "nationalNumber", member.is_admitted AS "isAdmitted"
       FROM exchange.rerun_member member
       JOIN vault.record ON record.application_id = member.application_id
      WHERE member.contest_id = $1 AND record.person_id = $2`,
    [contestId, personId],
  );
  return row ?? null;
}

type NewPair = {
  readonly contestId: ContestId;
  readonly applicationId: ApplicationId;
  readonly newCode: CandidateCode;
  readonly salt: Uint8Array;
  readonly old: OldParticipation;
};

/** One old and one new participation: the keys of the table allow no other pair of either. */
export async function addPairIn(tx: Tx, pair: NewPair): Promise<void> {
  const { contestId, applicationId, newCode, salt, old } = pair;
  await tx.query(
    `INSERT INTO vault.rerun_pair
       (contest_id, old_application_id, application_id, old_code, new_code, salt)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [contestId, old.applicationId, applicationId, old.code, newCode, salt],
  );
}

/** The desk decided on this person for this post: the rerun does not ask again. */
export async function carryVerdictIn(
  tx: Tx,
  { contestId, applicationId, old }: Omit<NewPair, 'newCode' | 'salt'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO vault.verdict (application_id, contest_id, staff_id, is_eligible, reason_code, text)
     SELECT $1, $2, staff_id, is_eligible, reason_code, text
       FROM vault.verdict WHERE application_id = $3`,
    [applicationId, contestId, old.applicationId],
  );
  await tx.query(
    `INSERT INTO exchange.verdict (application_id, contest_id, is_eligible, reason_code)
     VALUES ($1, $2, true, null)`,
    [applicationId, contestId],
  );
}

/** Whether the desk of the voided contest admitted this person, and the verdict came from there. */
export async function isCarriedIn(tx: Tx, applicationId: ApplicationId): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM vault.rerun_pair pair
       JOIN exchange.rerun_member member ON member.contest_id = pair.contest_id
        AND member.application_id = pair.old_application_id
      WHERE pair.application_id = $1 AND member.is_admitted`,
    [applicationId],
  );
  return rows.length > 0;
}

export async function pairsIn(tx: Tx, contestId: ContestId): Promise<readonly CodePair[]> {
  const rows = await tx.query<{ oldCode: string; newCode: string; salt: Buffer }>(
    `SELECT old_code AS "oldCode", new_code AS "newCode", salt FROM vault.rerun_pair
      WHERE contest_id = $1 ORDER BY old_code`,
    [contestId],
  );
  return rows.map(({ oldCode, newCode, salt }) => ({ oldCode, newCode, salt: toHex(salt) }));
}
