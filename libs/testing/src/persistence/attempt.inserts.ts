import type { Tx } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import { genesisHead } from '@adal/proof';

import type { NewAttempt, StagePlan } from './stage.plan.js';

/** Attempts of one stage, all with the same terms and nothing answered. */
export async function insertAttempts(
  tx: Tx,
  plan: StagePlan,
  attempts: readonly NewAttempt[],
): Promise<void> {
  const { terms } = plan;
  await tx.query(
    `INSERT INTO testing.attempt (id, application_id, candidate_code, head, contest_id, stage, positions, max_chars,
       duration_ms, grace_ms, window_from, window_until, revisions, answers)
     SELECT u.*, $5, $6, $7, $8, $9, $10, $11, $12, array_fill(0::smallint, ARRAY[$7::smallint::integer]),
            array_fill(''::text, ARRAY[$7::smallint::integer])
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) AS u`,
    [
      attempts.map((attempt) => attempt.id),
      attempts.map((attempt) => attempt.applicationId),
      attempts.map((attempt) => attempt.code),
      attempts.map((attempt) => Buffer.from(genesisHead(attempt.id))),
      plan.contestId,
      plan.stage,
      plan.positions,
      plan.maxChars,
      terms.durationMs,
      terms.graceMs,
      terms.windowFrom,
      terms.windowUntil,
    ],
  );
}

/** Forms of those that have one. */
export async function insertForms(
  tx: Tx,
  contestId: ContestId,
  attempts: readonly NewAttempt[],
): Promise<void> {
  const drawn = attempts.filter((attempt) => attempt.form !== null);
  if (drawn.length === 0) return;
  await tx.query(
    `INSERT INTO testing.form (contest_id, attempt_id, form_hash, positions)
     SELECT $1, u.* FROM unnest($2::uuid[], $3::text[], $4::jsonb[]) AS u`,
    [
      contestId,
      drawn.map((attempt) => attempt.id),
      drawn.map((attempt) => attempt.formHash),
      drawn.map((attempt) => JSON.stringify(attempt.form)),
    ],
  );
}
