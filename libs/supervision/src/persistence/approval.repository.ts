import type { Tx } from '@adal/database';
import type { ContestId, Instant, StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

/** Who approved the opening of restricted evidence. */
@Injectable()
export class ApprovalRepository {
  async approvedByIn(tx: Tx, contestId: ContestId): Promise<readonly StaffId[]> {
    const rows = await tx.query<{ staffId: StaffId }>(
      `SELECT staff_id AS "staffId" FROM supervision.evidence_approval
        WHERE contest_id = $1 ORDER BY staff_id`,
      [contestId],
    );
    return rows.map(({ staffId }) => staffId);
  }

  async insertIn(tx: Tx, contestId: ContestId, staffId: StaffId, at: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO supervision.evidence_approval (contest_id, staff_id, approved_at)
       VALUES ($1, $2, $3)`,
      [contestId, staffId, at],
    );
  }
}
