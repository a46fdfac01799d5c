import type { Resource } from '@adal/access';
import type { Tx } from '@adal/database';
import type { ContestId, StaffId } from '@adal/kernel';

import type { AnnouncedHolder, ContestNotice } from '../domain/index.js';

/** A rerun and how far its map of codes has come. */
export type RerunNotice = ContestNotice & {
  readonly isMapped: boolean;
  readonly isShown: boolean;
};

const COLUMNS = `contest_id AS "contestId", body_id AS "bodyId", region_id AS "regionId", title,
  status, accept_from AS "acceptFrom", accept_until AS "acceptUntil", threshold, holders,
  is_frozen AS "isFrozen", rerun_of AS "rerunOf"`;

/** What the evaluation says of the contest now. */
export async function noticeIn(tx: Tx, contestId: ContestId): Promise<ContestNotice | null> {
  const [row] = await tx.query<ContestNotice>(
    `SELECT ${COLUMNS} FROM exchange.contest_notice WHERE contest_id = $1`,
    [contestId],
  );
  return row ?? null;
}

/** Contests that take applications at this moment, the ones that close first first. */
export async function acceptingIn(tx: Tx): Promise<readonly ContestNotice[]> {
  const now = await tx.now();
  return tx.query<ContestNotice>(
    `SELECT ${COLUMNS} FROM exchange.contest_notice
      WHERE status = 'accepting' AND accept_from <= $1 AND accept_until > $1
      ORDER BY accept_until, contest_id LIMIT 200`,
    [now],
  );
}

/** Every contest that was announced, the newest first. */
export async function announcedIn(tx: Tx): Promise<readonly ContestNotice[]> {
  return tx.query<ContestNotice>(
    `SELECT ${COLUMNS} FROM exchange.contest_notice ORDER BY accept_until DESC, contest_id LIMIT 500`,
  );
}

/** Reruns whose acceptance is over and whose map is not in the log, and those whose pairs may come out. */
export async function rerunsIn(tx: Tx): Promise<readonly RerunNotice[]> {
  return tx.query<RerunNotice>(
    `SELECT ${COLUMNS}, map.contest_id IS NOT NULL AS "isMapped",
            coalesce(map.is_shown, false) AS "isShown"
       FROM exchange.contest_notice
       LEFT JOIN vault.rerun_map map USING (contest_id)
      WHERE rerun_of IS NOT NULL AND NOT coalesce(map.is_shown, false)
      ORDER BY contest_id`,
  );
}

/** Waits for every confirmation that is being committed, and holds off the next. */
export async function holdAcceptanceIn(tx: Tx, contestId: ContestId): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('adal.acceptance/' || $1, 0))`, [
    contestId,
  ]);
}

/** For the table of rights. */
export function resourceOf({ contestId, bodyId, regionId }: ContestNotice): Resource {
  return { contestId, bodyId, regionId };
}

/**
 * Holds off the sealing of the candidate set until this application is committed, and waits for a
 * sealing that is under way; applications do not wait for each other.
 */
export async function holdSealingIn(tx: Tx, contestId: ContestId): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock_shared(hashtextextended('adal.acceptance/' || $1, 0))`,
    [contestId],
  );
}

/**
 * Holds off a freeze or a void of the contest until this step of an unsealing is committed, and waits
 * for one that is under way: what is read of the contest after this stays true.
 */
export async function holdFreezeIn(tx: Tx, contestId: ContestId): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock_shared(hashtextextended('adal.unsealing/' || $1, 0))`,
    [contestId],
  );
}

/** Holders who registered keys, none of which is the announced one: somebody put another in its place. */
export async function foreignKeysIn(
  tx: Tx,
  holders: readonly AnnouncedHolder[],
): Promise<readonly number[]> {
  const registered = await tx.query<AnnouncedHolder>(
    `SELECT staff_id AS "staffId", public_key AS "publicKey" FROM vault.holder_key
      WHERE staff_id = ANY($1::uuid[])`,
    [holders.map(({ staffId }) => staffId)],
  );
  return holders.flatMap((holder, slot) => {
    const own = registered.filter(({ staffId }) => staffId === holder.staffId);
    const isForeign = own.every(({ publicKey }) => publicKey !== holder.publicKey);
    return own.length > 0 && isForeign ? [slot] : [];
  });
}

/** False when the person has another role in the contest; a candidate may not judge, nor a judge apply. */
export async function claimRoleIn(
  tx: Tx,
  staffId: StaffId,
  contestId: ContestId,
  role: string,
): Promise<boolean> {
  const [row] = await tx.query<{ isTheirs: boolean }>(
    'SELECT exchange.claim_contest_role($1, $2, $3) AS "isTheirs"',
    [staffId, contestId, role],
  );
  return row?.isTheirs === true;
}
