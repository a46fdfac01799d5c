import type { Tx } from '@adal/database';
import type { ContestId, StaffId } from '@adal/kernel';

import type { Standing } from '../domain/index.js';

/** Whose participation in the voided contest lets them into the rerun. */
export async function writeRerunSetIn(
  tx: Tx,
  rerunId: ContestId,
  set: readonly Standing[],
): Promise<void> {
  await tx.query(
    `INSERT INTO exchange.rerun_member (contest_id, application_id, is_admitted)
     SELECT $1, unnest($2::uuid[]), unnest($3::boolean[])`,
    [
      rerunId,
      set.map(({ applicationId }) => applicationId),
      set.map(({ status }) => status === 'admitted'),
    ],
  );
}

export type RerunPair = {
  readonly oldCode: string;
  readonly newCode: string;
  /** Hex. */
  readonly salt: string;
};

/** Empty until the rerun is over, and for a contest that is none. By old code. */
export function rerunPairsIn(tx: Tx, contestId: ContestId): Promise<readonly RerunPair[]> {
  return tx.query<RerunPair>(
    `SELECT old_code AS "oldCode", new_code AS "newCode", salt FROM exchange.rerun_pair
      WHERE contest_id = $1 ORDER BY old_code`,
    [contestId],
  );
}

/** The one role that this official has in the contest from here on; false when there is another already. */
export async function claimReviewIn(
  tx: Tx,
  staffId: string,
  contestId: ContestId,
): Promise<boolean> {
  const [row] = await tx.query<{ isTheirs: boolean }>(
    `SELECT exchange.claim_contest_role($1, $2, 'department-reviewer') AS "isTheirs"`,
    [staffId, contestId],
  );
  return row?.isTheirs === true;
}

/** Whether this official has a part in the contest other than the department's. */
export async function holdsOtherRoleIn(
  tx: Tx,
  staffId: string,
  contestId: ContestId,
): Promise<boolean> {
  const [row] = await tx.query<{ holds: boolean }>(
    `SELECT exchange.holds_other_role($1, $2, 'department-reviewer') AS holds`,
    [staffId, contestId],
  );
  return row?.holds === true;
}

/** Officials with a secretary's right over the body, by id; a right that is over is none. */
export async function secretariesOfIn(
  tx: Tx,
  { bodyId, regionId }: { readonly bodyId: string; readonly regionId: string },
): Promise<readonly StaffId[]> {
  const rows = await tx.query<{ staffId: StaffId }>(
    `SELECT DISTINCT staff_id AS "staffId" FROM exchange.staff_grant
      WHERE role = 'secretary' AND ended_at IS NULL AND contest_id IS NULL
        AND (body_id IS NULL OR body_id = $1) AND (region_id IS NULL OR region_id = $2)
      ORDER BY staff_id`,
    [bodyId, regionId],
  );
  return rows.map(({ staffId }) => staffId);
}
