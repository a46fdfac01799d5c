import type { MigrationInterface, QueryRunner } from 'typeorm';

import { DEPARTMENT, EARLIER, REALMS } from './0010-void-rerun.tables.js';
import { forwardOnly } from './forward-only.js';

const APPEND_ONLY = [
  'supervision.finding_reason',
  'exchange.notice',
  'exchange.rerun_member',
  'exchange.rerun_pair',
  'vault.rerun_pair',
]
  .map((table) => {
    const trigger = `${table.split('.')[1] ?? ''}_is_append_only`;
    return `
  CREATE TRIGGER ${trigger} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${trigger};`;
  })
  .join('\n');

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE ON supervision.violation_case, supervision.void, supervision.appeal TO api;
  GRANT SELECT, INSERT ON supervision.finding_reason TO api;
  GRANT SELECT ON supervision.violation_case TO worker;
  GRANT SELECT, UPDATE ON supervision.void, supervision.appeal TO worker;
  GRANT SELECT ON supervision.violation_case, supervision.finding_reason, supervision.void,
    supervision.appeal TO auditor;

  GRANT SELECT, INSERT ON exchange.notice TO api, worker;
  GRANT SELECT ON exchange.notice TO identity;
  GRANT SELECT, INSERT ON exchange.rerun_member TO api;
  GRANT SELECT ON exchange.rerun_member TO identity;
  GRANT SELECT, INSERT ON exchange.rerun_pair TO identity;
  GRANT SELECT ON exchange.rerun_pair TO api;
  GRANT SELECT, INSERT ON vault.rerun_pair TO identity;
  GRANT SELECT, INSERT, UPDATE ON vault.rerun_map TO identity;
`;

/** Cases, voids, appeals and what a rerun needs in either realm. */
export class VoidRerun1700000000010 implements MigrationInterface {
  readonly name = 'VoidRerun1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEPARTMENT);
    await runner.query(REALMS);
    await runner.query(EARLIER);
    await runner.query(APPEND_ONLY);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
