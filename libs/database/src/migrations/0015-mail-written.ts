import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** `queued_at` is the real clock, by which deliveries and purges go; `written_at` is the one by which deadlines are kept, in milliseconds. */
const COLUMN = `
  ALTER TABLE vault.mail_outbox ADD COLUMN written_at bigint;
  UPDATE vault.mail_outbox SET written_at = floor(extract(epoch FROM queued_at) * 1000);
  ALTER TABLE vault.mail_outbox ALTER COLUMN written_at SET NOT NULL;
`;

/** When a message was written, by the clock that its reader sees. */
export class MailWritten1700000000015 implements MigrationInterface {
  readonly name = 'MailWritten1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
