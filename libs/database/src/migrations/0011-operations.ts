import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** How much waits and since when, but not what: payloads and keys stay out of the api's sight. */
const GRANTS = `
  GRANT SELECT (seq) ON audit.pending TO api;
  GRANT SELECT (run_at, relayed_at, attempts) ON jobs.outbox TO api;
  GRANT SELECT (subject, reason_code, attempts, first_at, retry_at) ON jobs.quarantine TO api;
`;

/** What an administrator may see of queues and of the log's lag. */
export class Operations1700000000011 implements MigrationInterface {
  readonly name = 'Operations1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
