import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** An approval to open restricted evidence ends, and may be given again. */
export class ApprovalsEnd1700000000014 implements MigrationInterface {
  readonly name = 'ApprovalsEnd1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE supervision.evidence_approval
         DROP CONSTRAINT evidence_approval_pkey,
         ADD CONSTRAINT evidence_approval_pkey PRIMARY KEY (contest_id, staff_id, approved_at)`,
    );
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
