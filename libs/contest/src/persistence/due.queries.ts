import { Transactor } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

const AT_ONCE = 100;

/** What is due and not done, whether or not a job was lost. */
@Injectable()
export class DueQueries {
  constructor(private readonly transactor: Transactor) {}

  /** Windows that have opened or ended, and secrets that are overdue. */
  ticks(): Promise<readonly ContestId[]> {
    return this.transactor.read(async (tx) => {
      const now = await tx.now();
      const rows = await tx.query<{ id: ContestId }>(
        `SELECT id FROM contest.contest
          WHERE (status = 'announced' AND accept_from <= $1)
             OR (status = 'accepting' AND accept_until <= $1)
             OR (status = 'screening' AND reveal_until <= $1 AND NOT is_suspended)
          ORDER BY id LIMIT ${AT_ONCE}`,
        [now],
      );
      return rows.map((row) => row.id);
    });
  }

  /** Drafts with both signatures in the published log. */
  publications(): Promise<readonly ContestId[]> {
    return this.transactor.read(async (tx) => {
      const rows = await tx.query<{ id: ContestId }>(
        `SELECT contest.id FROM contest.contest
           JOIN contest.publication_signature signed ON signed.contest_id = contest.id
           JOIN audit.leaf ON leaf.entry_id = signed.entry_id
          WHERE contest.status = 'draft' AND jsonb_array_length(contest.state -> 'signatures') = 2
            AND leaf.leaf_index < (SELECT max(size) FROM audit.checkpoint)
          GROUP BY contest.id HAVING count(*) = 2
          ORDER BY contest.id LIMIT ${AT_ONCE}`,
      );
      return rows.map((row) => row.id);
    });
  }
}
