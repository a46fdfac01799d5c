import type { Tx } from '@adal/database';
import type { ContestId } from '@adal/kernel';

/** Whether one member has marked one candidate's work; both are places in an order that nobody can know. */
export type CellState = {
  readonly stage: number;
  readonly isOpen: boolean;
  readonly row: number;
  readonly member: number;
  readonly isMarked: boolean;
};

/**
 * Rows and members stand in the order of secret salts: neither codes nor pseudonyms can be found from
 * them, not even by somebody who notes when a cell changes and reads the log beside it.
 */
export function cellStatesIn(tx: Tx, contestId: ContestId): Promise<readonly CellState[]> {
  return tx.query<CellState>(
    `WITH keyed AS (
       SELECT work.stage, work.work_code,
              min(encode(salt, 'hex')) OVER (PARTITION BY stage, application_id) AS row_key,
              min(encode(salt, 'hex')) OVER (PARTITION BY stage, staff_id) AS member_key
         FROM commission.work WHERE contest_id = $1
     )
     SELECT keyed.stage, marking.status = 'open' AS "isOpen",
            (dense_rank() OVER (PARTITION BY keyed.stage ORDER BY row_key))::integer AS row,
            (dense_rank() OVER (PARTITION BY keyed.stage ORDER BY member_key))::integer AS member,
            EXISTS (SELECT FROM commission.mark WHERE mark.work_code = keyed.work_code) AS "isMarked"
       FROM keyed
       JOIN commission.marking_stage marking
         ON marking.contest_id = $1 AND marking.stage = keyed.stage
      ORDER BY keyed.stage, row, member`,
    [contestId],
  );
}
