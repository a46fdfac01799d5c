import type { Tx } from '@adal/database';
import { instant, type ContestId, type StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Approval } from '../domain/index.js';

/** Who approved the opening of restricted evidence. */
@Injectable()
export class ApprovalRepository {
  async listIn(tx: Tx, contestId: ContestId): Promise<readonly Approval[]> {
    const rows = await tx.query<{ staff: StaffId; at: string }>(
      `SELECT staff_id AS staff, approved_at AS at FROM supervision.evidence_approval
        WHERE contest_id = $1 ORDER BY approved_at, staff_id`,
      [contestId],
    );
    return rows.map(({ staff, at }) => ({ staff, at: instant(Number(at)) }));
  }

  async insertIn(tx: Tx, contestId: ContestId, { staff, at }: Approval): Promise<void> {
    await tx.query(
      `INSERT INTO supervision.evidence_approval (contest_id, staff_id, approved_at)
       VALUES ($1, $2, $3)`,
      [contestId, staff, at],
    );
  }
}
