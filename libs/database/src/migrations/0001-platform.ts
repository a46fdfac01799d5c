import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** `platform` and `vault` are there already: an administrator hands them over before the first migration. */
const SCHEMAS = `
  CREATE SCHEMA audit;
  CREATE SCHEMA jobs;
  CREATE SCHEMA exchange;
  CREATE SCHEMA access;
  CREATE SCHEMA contest;
  CREATE SCHEMA candidate;
  CREATE SCHEMA testing;
  CREATE SCHEMA commission;
  CREATE SCHEMA supervision;

  ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
  ALTER DEFAULT PRIVILEGES REVOKE ALL ON TYPES FROM PUBLIC;

  GRANT USAGE ON SCHEMA platform TO api, identity, worker, sequencer, auditor;
  GRANT USAGE ON SCHEMA audit TO api, identity, worker, sequencer, auditor;
  GRANT USAGE ON SCHEMA jobs TO api, worker;
  GRANT USAGE ON SCHEMA exchange TO api, identity, worker;
  GRANT USAGE ON SCHEMA access TO api, worker;
  GRANT USAGE ON SCHEMA contest, candidate, testing, commission, supervision TO api, worker, auditor;
`;

const TABLES = `
  CREATE TABLE platform.setting (
    key    text        NOT NULL,
    value  jsonb       NOT NULL,
    set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT setting_pkey PRIMARY KEY (key)
  );

  CREATE TABLE platform.idempotency_key (
    scope        text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer,
    body         text,
    reserved_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (scope, key),
    CONSTRAINT idempotency_key_answer CHECK ((status IS NULL) = (body IS NULL))
  );
  CREATE INDEX idempotency_key_reserved_at_idx ON platform.idempotency_key (reserved_at);

  CREATE FUNCTION platform.refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
  BEGIN
    RAISE EXCEPTION '%.% is append only', TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END $$;
`;

const GRANTS = `
  GRANT SELECT ON platform.migration TO api, identity, worker, sequencer, auditor;
  GRANT SELECT ON platform.setting TO api, identity, worker, sequencer, auditor;
  GRANT INSERT, UPDATE ON platform.setting TO worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON platform.idempotency_key TO api;
`;

/** Schemas, who may enter them, and what every context stands on. */
export class Platform1700000000001 implements MigrationInterface {
  readonly name = 'Platform1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMAS);
    await runner.query(TABLES);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
