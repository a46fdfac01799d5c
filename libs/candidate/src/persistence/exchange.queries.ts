import type { Tx } from '@adal/database';
import type { ApplicationId, ContestId } from '@adal/kernel';

import type { Submission } from '../domain/index.js';

const BATCH = 200;

/** What the document desk decided; the reason's text stays in the other realm. */
export type DeskVerdict = { readonly isEligible: boolean; readonly reasonCode: string | null };

export async function submissionIn(tx: Tx, id: ApplicationId): Promise<Submission | null> {
  const [row] = await tx.query<Submission>(
    `SELECT application_id AS "applicationId", contest_id AS "contestId", candidate_code AS code,
            key_check AS "keyCheck", ciphertext_hash AS "ciphertextHash"
       FROM exchange.submission WHERE application_id = $1`,
    [id],
  );
  return row ?? null;
}

export async function verdictIn(tx: Tx, id: ApplicationId): Promise<DeskVerdict | null> {
  const [row] = await tx.query<DeskVerdict>(
    `SELECT is_eligible AS "isEligible", reason_code AS "reasonCode"
       FROM exchange.verdict WHERE application_id = $1`,
    [id],
  );
  return row ?? null;
}

/** Submissions that the evaluation has not taken, in the order of random ids. */
export function newSubmissionsIn(tx: Tx): Promise<readonly ApplicationId[]> {
  return idsIn(
    tx,
    `SELECT application_id AS id FROM exchange.submission
      WHERE NOT EXISTS (SELECT 1 FROM candidate.application WHERE application.id = application_id)
      ORDER BY application_id LIMIT ${BATCH}`,
  );
}

/** Verdicts of applications that still wait for one. */
export function newVerdictsIn(tx: Tx): Promise<readonly ApplicationId[]> {
  return idsIn(
    tx,
    `SELECT application.id FROM candidate.application
       JOIN exchange.verdict ON verdict.application_id = application.id
      WHERE application.status = 'submitted' ORDER BY application.id LIMIT ${BATCH}`,
  );
}

/** Applications without a verdict, those not taken yet included. */
export async function undecidedIn(tx: Tx, contestId: ContestId): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*) AS count FROM exchange.submission
       LEFT JOIN candidate.application ON application.id = submission.application_id
      WHERE submission.contest_id = $1
        AND (application.id IS NULL OR application.status = 'submitted')`,
    [contestId],
  );
  return row?.count ?? 0;
}

/** Of the contest, submitted and not taken by the evaluation. */
export function untakenIn(tx: Tx, contestId: ContestId): Promise<readonly ApplicationId[]> {
  return idsIn(
    tx,
    `SELECT application_id AS id FROM exchange.submission
      WHERE contest_id = $1
        AND NOT EXISTS (SELECT 1 FROM candidate.application WHERE application.id = application_id)
      ORDER BY application_id`,
    [contestId],
  );
}

/** Waits for applications that are being committed; from then on a new one finds the contest closed. */
export async function holdAcceptanceIn(tx: Tx, contestId: ContestId): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('adal.acceptance/' || $1, 0))`, [
    contestId,
  ]);
}

async function idsIn(
  tx: Tx,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly ApplicationId[]> {
  const rows = await tx.query<{ id: ApplicationId }>(sql, parameters);
  return rows.map(({ id }) => id);
}
