import type { Tx } from '@adal/database';
import type { ContestId, Instant } from '@adal/kernel';

/** How many stand where in one stage; `saves` of the last minute and the last one of all, of running attempts. */
export type StageCounts = {
  readonly stage: number;
  readonly kind: 'test' | 'practical';
  readonly status: 'open' | 'closed' | 'voided';
  readonly attempts: number;
  readonly waiting: number;
  readonly running: number;
  readonly quiet: number;
  readonly finished: number;
  readonly absent: number;
  readonly saves: number;
  readonly lastSaveAt: number | null;
};

const MINUTE_MS = 60_000;

/** More than a person saves in a minute: so many of the newest links of a chain are looked at. */
const NEWEST = 40;

/** Counts only: no row of it is one person. `quiet` have saved nothing for `quietMs`. */
export function stageCountsIn(
  tx: Tx,
  contestId: ContestId,
  { now, quietMs }: { readonly now: Instant; readonly quietMs: number },
): Promise<readonly StageCounts[]> {
  return tx.query<StageCounts>(
    `SELECT s.stage, s.kind, s.status,
            count(a.id) AS attempts,
            count(*) FILTER (WHERE a.status = 'ready') AS waiting,
            count(*) FILTER (WHERE a.status = 'open') AS running,
            count(*) FILTER (WHERE a.status = 'open' AND coalesce(newest.at, a.started_at) < $2) AS quiet,
            count(*) FILTER (WHERE a.status IN ('closed', 'scored') AND a.started_at IS NOT NULL) AS finished,
            count(*) FILTER (WHERE a.status IN ('closed', 'scored') AND a.started_at IS NULL) AS absent,
            coalesce(sum(newest.saves), 0)::integer AS saves,
            max(newest.at) AS "lastSaveAt"
       FROM testing.stage s
       LEFT JOIN testing.attempt a ON a.contest_id = s.contest_id AND a.stage = s.stage
       LEFT JOIN LATERAL (
         SELECT max(link.at) AS at, count(*) FILTER (WHERE link.at > $3) AS saves
           FROM testing.answer_link link
          WHERE a.status = 'open' AND link.attempt_id = a.id AND link.seq > a.count - ${NEWEST}
       ) AS newest ON true
      WHERE s.contest_id = $1
      GROUP BY s.stage, s.kind, s.status ORDER BY s.stage`,
    [contestId, now - quietMs, now - MINUTE_MS],
  );
}
