import type { Tx } from '@adal/database';

/** Where a new grant holds. */
export type NewGrant = {
  readonly grantId: string;
  readonly staffId: string;
  readonly role: string;
  readonly regionId: string | null;
  readonly bodyId: string | null;
  readonly contestId: string | null;
};

export type GrantRecord = NewGrant & {
  readonly grantedAt: number;
  readonly endedAt: number | null;
};

const ms = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000)::bigint`;
const COLUMNS = `id AS "grantId", staff_id AS "staffId", role, region_id AS "regionId", body_id AS "bodyId",
  contest_id AS "contestId", ${ms('granted_at')} AS "grantedAt", ${ms('ended_at')} AS "endedAt"`;

/** Ordered by the random id, which tells nothing. */
export async function grantsIn(
  tx: Tx,
  filter: { readonly staffId: string | null; readonly after: string | null },
  count: number,
): Promise<GrantRecord[]> {
  return tx.query<GrantRecord>(
    `SELECT ${COLUMNS} FROM exchange.staff_grant
      WHERE ($1::uuid IS NULL OR staff_id = $1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [filter.staffId, filter.after, count],
  );
}

/** Locked until the end of the transaction; only a grant that is alive. */
export async function lockGrantIn(tx: Tx, grantId: string): Promise<GrantRecord | undefined> {
  const [row] = await tx.query<GrantRecord>(
    `SELECT ${COLUMNS} FROM exchange.staff_grant WHERE id = $1 AND ended_at IS NULL FOR UPDATE`,
    [grantId],
  );
  return row;
}

/** False when the person has another role in that contest. */
export async function claimIn(tx: Tx, grant: NewGrant): Promise<boolean> {
  const [row] = await tx.query<{ claimed: boolean }>(
    'SELECT exchange.claim_contest_role($1, $2, $3) AS claimed',
    [grant.staffId, grant.contestId, grant.role],
  );
  return row?.claimed === true;
}

/** False when this very grant is alive already. */
export async function insertGrantIn(tx: Tx, grant: NewGrant, giver: string): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO exchange.staff_grant (id, staff_id, role, region_id, body_id, contest_id, granted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (staff_id, role, region_id, body_id, contest_id) WHERE ended_at IS NULL DO NOTHING
     RETURNING id`,
    [...valuesOf(grant), giver],
  );
  return rows.length > 0;
}

/** Ends the grant and signs the official out everywhere, so that nothing outlives the role. */
export async function endGrantIn(tx: Tx, grant: GrantRecord): Promise<void> {
  await tx.query('UPDATE exchange.staff_grant SET ended_at = clock_timestamp() WHERE id = $1', [
    grant.grantId,
  ]);
  await tx.query(
    'UPDATE access.session SET ended_at = clock_timestamp() WHERE staff_id = $1 AND ended_at IS NULL',
    [grant.staffId],
  );
}

function valuesOf(grant: NewGrant): readonly unknown[] {
  const { grantId, staffId, role, regionId, bodyId, contestId } = grant;
  return [grantId, staffId, role, regionId, bodyId, contestId];
}
