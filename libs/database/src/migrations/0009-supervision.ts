import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

const TABLES = `
  CREATE TABLE supervision.evidence_approval (
    contest_id  uuid   NOT NULL,
    staff_id    uuid   NOT NULL,
    approved_at bigint NOT NULL,
    CONSTRAINT evidence_approval_pkey PRIMARY KEY (contest_id, staff_id)
  );

  CREATE TRIGGER evidence_approval_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision.evidence_approval
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE supervision.evidence_approval ENABLE ALWAYS TRIGGER evidence_approval_is_append_only;
`;

const GRANTS = `
  GRANT SELECT, INSERT ON supervision.evidence_approval TO api;
  GRANT SELECT ON supervision.evidence_approval TO auditor;
`;

/** Who approved that restricted evidence is opened. */
export class Supervision1700000000009 implements MigrationInterface {
  readonly name = 'Supervision1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
