import type { Tx } from '@adal/database';
import type { ApplicationId, CandidateCode, ContestId, PersonId, StaffId } from '@adal/kernel';

import type { SealedRecord } from '../vault/sealed-record.js';

/** A row of `vault.record` without its person. */
export type RecordRow = {
  readonly applicationId: ApplicationId;
  readonly contestId: ContestId;
  readonly code: CandidateCode;
  readonly ciphertext: Buffer;
  readonly ciphertextHash: string;
  readonly keyCheck: string;
  readonly threshold: number;
};

/** A share as its holder is handed it, and what tells a right answer from a wrong one. */
export type ShareRow = {
  readonly slot: number;
  readonly staffId: StaffId;
  readonly sealed: Buffer;
  readonly commitment: Buffer;
};

type NewRecord = {
  readonly applicationId: ApplicationId;
  readonly contestId: ContestId;
  readonly personId: PersonId;
  readonly code: CandidateCode;
  readonly nationalNumber: Uint8Array;
  readonly threshold: number;
  readonly sealed: SealedRecord;
};

/** False when the same national number is in this contest already. */
export async function addRecordIn(tx: Tx, record: NewRecord): Promise<boolean> {
  const { applicationId, contestId, code, sealed } = record;
  const added = await tx.query(
    `INSERT INTO vault.record (application_id, contest_id, person_id, candidate_code,
       national_number, ciphertext, ciphertext_hash, key_check, threshold)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT ON CONSTRAINT record_national_number_key DO NOTHING RETURNING 1`,
    [
      ...[applicationId, contestId, record.personId, code, record.nationalNumber],
      ...[sealed.ciphertext, sealed.ciphertextHash, sealed.keyCheck, record.threshold],
    ],
  );
  if (added.length === 0) return false;
  await tx.query(
    `INSERT INTO vault.record_share (application_id, slot, staff_id, sealed, commitment)
     SELECT $1, * FROM unnest($2::int[], $3::uuid[], $4::bytea[], $5::bytea[])`,
    [
      applicationId,
      sealed.shares.map(({ slot }) => slot),
      sealed.shares.map(({ holder }) => holder.staffId),
      sealed.shares.map((share) => Buffer.from(share.sealed)),
      sealed.shares.map(({ commitment }) => Buffer.from(commitment)),
    ],
  );
  await tx.query(
    'INSERT INTO vault.desk_wrap (application_id, contest_id, sealed) VALUES ($1, $2, $3)',
    [applicationId, contestId, sealed.deskWrap],
  );
  return true;
}

/** Tells the evaluation; no person, no time, and a random id to sort by. */
export async function publishSubmissionIn(tx: Tx, record: NewRecord): Promise<void> {
  await tx.query(
    `INSERT INTO exchange.submission
       (application_id, contest_id, candidate_code, key_check, ciphertext_hash)
     VALUES ($1, $2, $3, $4, $5)`,
    [
      ...[record.applicationId, record.contestId, record.code],
      ...[record.sealed.keyCheck, record.sealed.ciphertextHash],
    ],
  );
  await tx.query('NOTIFY adal_exchange');
}

export async function recordIn(tx: Tx, applicationId: ApplicationId): Promise<RecordRow | null> {
  const [row] = await tx.query<RecordRow>(
    `SELECT application_id AS "applicationId", contest_id AS "contestId",
            candidate_code AS code, ciphertext, ciphertext_hash AS "ciphertextHash",
            key_check AS "keyCheck", threshold
       FROM vault.record WHERE application_id = $1`,
    [applicationId],
  );
  return row ?? null;
}

/** In the order of the announcement's list of holders. */
export function sharesIn(tx: Tx, applicationId: ApplicationId): Promise<readonly ShareRow[]> {
  return tx.query<ShareRow>(
    `SELECT slot, staff_id AS "staffId", sealed, commitment
       FROM vault.record_share WHERE application_id = $1 ORDER BY slot`,
    [applicationId],
  );
}

/** The unique constraint behind it is the last word; this only makes a collision not look like a fault. */
export async function isCodeTakenIn(
  tx: Tx,
  contestId: ContestId,
  code: CandidateCode,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT 1 FROM vault.record WHERE contest_id = $1 AND candidate_code = $2',
    [contestId, code],
  );
  return rows.length > 0;
}
