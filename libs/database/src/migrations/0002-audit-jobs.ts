import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/*
 * `seq` is an order inside the house only; what leaves it is the random id and the leaf index.
 * A row of `pending` is written with its entry in one statement and goes when the entry has a
 * leaf, so a transaction that commits late is simply found later: nothing is skipped.
 */
const LOG = `
  CREATE TABLE audit.entry (
    seq         bigint      GENERATED ALWAYS AS IDENTITY,
    id          uuid        NOT NULL,
    contest_id  uuid,
    stream      text        NOT NULL,
    type        text        NOT NULL,
    disclosure  text        NOT NULL,
    body        bytea       NOT NULL,
    commitment  bytea       NOT NULL,
    inserted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT entry_pkey PRIMARY KEY (seq),
    CONSTRAINT entry_disclosure CHECK
      (disclosure IN ('now', 'stage-close', 'decision', 'case-close', 'restricted')),
    CONSTRAINT entry_commitment CHECK (octet_length(commitment) = 32 AND octet_length(body) <= 8192)
  );

  CREATE TABLE audit.pending (
    seq bigint NOT NULL,
    CONSTRAINT pending_pkey PRIMARY KEY (seq)
  );

  CREATE TABLE audit.leaf (
    leaf_index bigint NOT NULL,
    entry_id   uuid   NOT NULL,
    seq        bigint NOT NULL,
    contest_id uuid,
    commitment bytea  NOT NULL,
    CONSTRAINT leaf_pkey PRIMARY KEY (leaf_index),
    CONSTRAINT leaf_entry_id_key UNIQUE (entry_id),
    CONSTRAINT leaf_seq_key UNIQUE (seq)
  );
  CREATE INDEX leaf_contest_id_idx ON audit.leaf (contest_id, leaf_index);

  CREATE TABLE audit.tile (
    level      integer NOT NULL,
    tile_index bigint  NOT NULL,
    root       bytea   NOT NULL,
    hashes     bytea   NOT NULL,
    CONSTRAINT tile_pkey PRIMARY KEY (level, tile_index),
    CONSTRAINT tile_full CHECK (octet_length(hashes) = 8192 AND octet_length(root) = 32)
  );

  CREATE TABLE audit.checkpoint (
    size         bigint      NOT NULL,
    root         bytea       NOT NULL,
    range        bytea       NOT NULL,
    note         text        NOT NULL,
    published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT checkpoint_pkey PRIMARY KEY (size)
  );
`;

const APPEND_ONLY = ['entry', 'leaf', 'tile', 'checkpoint']
  .map(
    (table) => `
  CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE audit.${table} ENABLE ALWAYS TRIGGER ${table}_is_append_only;`,
  )
  .join('\n');

/** A row of `outbox` stays until its job is done, whatever happens to the queue. */
const JOBS = `
  CREATE TABLE jobs.outbox (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    job_id     text        NOT NULL,
    name       text        NOT NULL,
    payload    jsonb       NOT NULL,
    run_at     bigint,
    attempts   integer     NOT NULL DEFAULT 0,
    relayed_at timestamptz,
    CONSTRAINT outbox_pkey PRIMARY KEY (id),
    CONSTRAINT outbox_job_id CHECK (job_id !~ ':' AND job_id ~ '[^0-9]')
  );
  CREATE INDEX outbox_waiting_idx ON jobs.outbox (id) WHERE relayed_at IS NULL;
  CREATE INDEX outbox_job_id_idx ON jobs.outbox (job_id);

  CREATE TABLE jobs.quarantine (
    subject     text        NOT NULL,
    key         text        NOT NULL,
    reason_code text        NOT NULL,
    attempts    integer     NOT NULL,
    first_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    retry_at    timestamptz NOT NULL,
    CONSTRAINT quarantine_pkey PRIMARY KEY (subject, key)
  );
`;

const GRANTS = `
  GRANT SELECT, INSERT ON audit.entry TO api, worker;
  GRANT INSERT, SELECT (seq) ON audit.entry TO identity;
  GRANT INSERT ON audit.pending TO api, worker, identity;
  GRANT SELECT ON audit.entry TO sequencer, auditor;
  GRANT SELECT, DELETE ON audit.pending TO sequencer;
  GRANT SELECT ON audit.pending TO auditor;
  GRANT SELECT ON audit.leaf, audit.tile, audit.checkpoint TO api, worker, auditor;
  GRANT SELECT ON audit.leaf, audit.checkpoint TO identity;
  GRANT SELECT, INSERT ON audit.leaf, audit.tile, audit.checkpoint TO sequencer;
  GRANT INSERT ON jobs.outbox TO api;
  GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.outbox, jobs.quarantine TO worker;
`;

/** The log, which only grows, and the jobs that wait for the queue. */
export class AuditJobs1700000000002 implements MigrationInterface {
  readonly name = 'AuditJobs1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOG);
    await runner.query(APPEND_ONLY);
    await runner.query(JOBS);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
