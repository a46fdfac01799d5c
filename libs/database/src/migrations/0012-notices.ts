import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** Stage (from 0) and deadline are all that a notice says beside its kind: no code, no mark, no rank. */
const NEWS = `
  ALTER TABLE exchange.notice ADD COLUMN stage integer;
  ALTER TABLE exchange.notice ADD COLUMN until bigint;

  CREATE UNIQUE INDEX notice_reminder_idx ON exchange.notice (application_id, contest_id, stage)
    WHERE kind = 'stage-closing';

  CREATE TABLE vault.notice (
    id             uuid    NOT NULL,
    person_id      uuid    NOT NULL,
    application_id uuid    NOT NULL,
    contest_id     uuid    NOT NULL,
    kind           text    NOT NULL,
    stage          integer,
    until          bigint,
    at             bigint  NOT NULL,
    read_at        bigint,
    CONSTRAINT notice_pkey PRIMARY KEY (id),
    CONSTRAINT notice_account FOREIGN KEY (person_id) REFERENCES vault.account (person_id)
  );
  CREATE INDEX notice_person_id_idx ON vault.notice (person_id, at DESC, id DESC);
  CREATE UNIQUE INDEX notice_once_idx ON vault.notice (application_id, contest_id, kind)
    WHERE kind IN ('rerun-opened', 'rerun-closing', 'contest-not-held');
`;

/** Who sends a message takes it for a while; whoever dies in between sends it once more. */
const DELIVERY = `
  ALTER TABLE vault.mail_outbox ADD COLUMN attempts integer NOT NULL DEFAULT 0;
  ALTER TABLE vault.mail_outbox ADD COLUMN due_at timestamptz NOT NULL DEFAULT clock_timestamp();
  ALTER TABLE vault.mail_outbox ADD COLUMN sent_at timestamptz;
  ALTER TABLE vault.mail_outbox ADD COLUMN given_up_at timestamptz;
  ALTER TABLE vault.mail_outbox ADD COLUMN problem text;
  CREATE INDEX mail_outbox_due_at_idx ON vault.mail_outbox (due_at)
    WHERE sent_at IS NULL AND given_up_at IS NULL;
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE (read_at) ON vault.notice TO identity;
  GRANT UPDATE (attempts, due_at, sent_at, given_up_at, problem) ON vault.mail_outbox TO identity;
`;

/** What candidates are told, and how far the mail about it has come. */
export class Notices1700000000012 implements MigrationInterface {
  readonly name = 'Notices1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NEWS);
    await runner.query(DELIVERY);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
