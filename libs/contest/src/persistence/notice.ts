import type { Tx } from '@adal/database';
import type { ContestId, Instant } from '@adal/kernel';

import type { ContestState } from '../domain/index.js';

type Noticed = Pick<ContestState, 'id' | 'bodyId' | 'regionId' | 'status' | 'windows'> &
  Pick<ContestState, 'threshold' | 'holders' | 'isFrozen'> & {
    readonly position: Pick<ContestState['position'], 'title'>;
    readonly lineage: Pick<ContestState['lineage'], 'rerunOf'>;
  };

/** What the identity realm must know: when to accept, whose keys to use, and when to forget. */
export async function writeNoticeIn(tx: Tx, state: Noticed, now: Instant): Promise<void> {
  const { id, bodyId, regionId, position, status, windows, threshold, holders } = state;
  const { isFrozen, lineage } = state;
  await holdUnsealingIn(tx, id);
  await tx.query(
    `INSERT INTO exchange.contest_notice (contest_id, body_id, region_id, title, status,
       accept_from, accept_until, threshold, holders, updated_at, is_frozen, rerun_of)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb, $10, $11, $12)
     ON CONFLICT (contest_id)
       DO UPDATE SET status = excluded.status, is_frozen = excluded.is_frozen,
         updated_at = excluded.updated_at`,
    [
      ...[id, bodyId, regionId, JSON.stringify(position.title), status],
      ...[windows.acceptFrom, windows.acceptUntil, threshold, JSON.stringify(holders), now],
      ...[isFrozen, lineage.rerunOf],
    ],
  );
  await tx.query(`NOTIFY adal_exchange`);
}

/** A share that is being given is waited for; the next one finds what is written here. */
async function holdUnsealingIn(tx: Tx, id: ContestId): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('adal.unsealing/' || $1, 0))`, [
    id,
  ]);
}
