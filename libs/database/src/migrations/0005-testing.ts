import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** An approved bank is frozen: items are only ever added, and only while it is a draft. */
const BANKS = `
  CREATE TABLE testing.item_bank (
    id          uuid    NOT NULL,
    title       text    NOT NULL,
    language    text    NOT NULL,
    region_id   text,
    status      text    NOT NULL,
    root        text,
    items       integer NOT NULL DEFAULT 0,
    created_by  uuid    NOT NULL,
    approved_by uuid,
    CONSTRAINT item_bank_pkey PRIMARY KEY (id),
    CONSTRAINT item_bank_status CHECK (status IN ('draft', 'approved')),
    CONSTRAINT item_bank_approved CHECK
      ((status = 'approved') = (root IS NOT NULL) AND (status = 'approved') = (approved_by IS NOT NULL)),
    CONSTRAINT item_bank_two_people CHECK (approved_by <> created_by)
  );

  CREATE TABLE testing.item (
    bank_id     uuid  NOT NULL,
    code        text  NOT NULL,
    act         text  NOT NULL,
    article     text  NOT NULL,
    stem        text  NOT NULL,
    options     jsonb NOT NULL,
    key         text  NOT NULL,
    source      text  NOT NULL,
    enemies     text  NOT NULL,
    salt        bytea NOT NULL,
    content     text  NOT NULL,
    imported_by uuid  NOT NULL,
    CONSTRAINT item_pkey PRIMARY KEY (bank_id, code),
    CONSTRAINT item_bank_id_fkey FOREIGN KEY (bank_id) REFERENCES testing.item_bank (id),
    CONSTRAINT item_key CHECK (key IN ('a', 'b', 'c', 'd'))
  );

  CREATE TABLE testing.practical_task (
    contest_id uuid     NOT NULL,
    root       text     NOT NULL,
    position   smallint NOT NULL,
    code       text     NOT NULL,
    text       text     NOT NULL,
    salt       bytea    NOT NULL,
    CONSTRAINT practical_task_pkey PRIMARY KEY (contest_id, root, position)
  );
`;

/*
 * An attempt is one narrow row that every save rewrites in place: what a save changes stands last and no index covers
 * it, so with room left in the page the update is HOT and the log record holds little more than the changed end.
 * Instants are milliseconds.
 */
const ATTEMPTS = `
  CREATE TABLE testing.stage (
    contest_id  uuid     NOT NULL,
    stage       smallint NOT NULL,
    kind        text     NOT NULL,
    status      text     NOT NULL,
    attempts    integer  NOT NULL,
    window_from bigint   NOT NULL,
    snapshot_at bigint   NOT NULL,
    CONSTRAINT stage_pkey PRIMARY KEY (contest_id, stage),
    CONSTRAINT stage_status CHECK (status IN ('open', 'closed')),
    CONSTRAINT stage_kind CHECK (kind IN ('test', 'practical'))
  );
  CREATE INDEX stage_open_idx ON testing.stage (contest_id) WHERE status = 'open';

  CREATE TABLE testing.attempt (
    id                 uuid       NOT NULL,
    contest_id         uuid       NOT NULL,
    application_id     uuid       NOT NULL,
    window_from        bigint     NOT NULL,
    window_until       bigint     NOT NULL,
    started_at         bigint,
    effective_deadline bigint,
    closes_at          bigint,
    finished_at        bigint,
    duration_ms        integer    NOT NULL,
    grace_ms           integer    NOT NULL,
    personal_extra_ms  integer    NOT NULL DEFAULT 0,
    incident_credit_ms integer    NOT NULL DEFAULT 0,
    max_chars          integer,
    stage              smallint   NOT NULL,
    positions          smallint   NOT NULL,
    candidate_code     text       NOT NULL,
    status             text       NOT NULL DEFAULT 'ready',
    cause              text,
    head               bytea      NOT NULL,
    count              integer    NOT NULL DEFAULT 0,
    revisions          smallint[] NOT NULL,
    answers            text[]     NOT NULL,
    CONSTRAINT attempt_pkey PRIMARY KEY (id),
    CONSTRAINT attempt_contest_id_key UNIQUE (contest_id, stage, application_id),
    CONSTRAINT attempt_status CHECK (status IN ('ready', 'open', 'closed', 'scored')),
    CONSTRAINT attempt_cause CHECK (cause IN ('candidate', 'deadline', 'absent')),
    CONSTRAINT attempt_started CHECK ((started_at IS NULL) = (closes_at IS NULL)),
    CONSTRAINT attempt_finished CHECK ((finished_at IS NULL) = (status IN ('ready', 'open')))
  ) WITH (fillfactor = 70);
  CREATE INDEX attempt_open_idx ON testing.attempt (closes_at) WHERE status = 'open';
  CREATE INDEX attempt_ready_idx ON testing.attempt (window_until) WHERE status = 'ready';
  CREATE INDEX attempt_unfinished_idx ON testing.attempt (contest_id, stage)
    WHERE status IN ('ready', 'open');
  CREATE INDEX attempt_application_id_idx ON testing.attempt (application_id);

  CREATE TABLE testing.form (
    attempt_id uuid  NOT NULL,
    contest_id uuid  NOT NULL,
    form_hash  text  NOT NULL,
    positions  jsonb NOT NULL,
    CONSTRAINT form_pkey PRIMARY KEY (attempt_id)
  );

  CREATE TABLE testing.answer_link (
    attempt_id uuid     NOT NULL,
    contest_id uuid     NOT NULL,
    at         bigint   NOT NULL,
    seq        integer  NOT NULL,
    position   smallint NOT NULL,
    revision   smallint NOT NULL,
    salt       bytea    NOT NULL,
    head       bytea    NOT NULL,
    value      text     NOT NULL,
    CONSTRAINT answer_link_pkey PRIMARY KEY (attempt_id, seq)
  );

  CREATE TABLE testing.held_answer (
    attempt_id  uuid     NOT NULL,
    contest_id  uuid     NOT NULL,
    received_at bigint   NOT NULL,
    position    smallint NOT NULL,
    revision    smallint NOT NULL,
    value       text     NOT NULL,
    CONSTRAINT held_answer_pkey PRIMARY KEY (attempt_id, position, revision)
  );

  CREATE TABLE testing.score (
    attempt_id uuid     NOT NULL,
    contest_id uuid     NOT NULL,
    version    smallint NOT NULL,
    key_hash   text     NOT NULL,
    sections   jsonb    NOT NULL,
    total      smallint NOT NULL,
    is_passed  boolean  NOT NULL,
    CONSTRAINT score_pkey PRIMARY KEY (attempt_id, version)
  );

  CREATE TABLE testing.snapshot (
    contest_id uuid      NOT NULL,
    stage      smallint  NOT NULL,
    taken_at   bigint    NOT NULL,
    root       text      NOT NULL,
    counts     integer[] NOT NULL,
    CONSTRAINT snapshot_pkey PRIMARY KEY (contest_id, stage, taken_at)
  );
`;

const APPEND_ONLY = [
  'item',
  'practical_task',
  'form',
  'answer_link',
  'held_answer',
  'score',
  'snapshot',
]
  .map(
    (table) => `
  CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON testing.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE testing.${table} ENABLE ALWAYS TRIGGER ${table}_is_append_only;`,
  )
  .join('\n');

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE ON testing.item_bank TO api;
  GRANT SELECT, INSERT ON testing.item, testing.practical_task TO api;
  GRANT SELECT ON testing.item_bank, testing.item, testing.practical_task TO worker;
  GRANT SELECT ON testing.stage TO api;
  GRANT SELECT, INSERT, UPDATE ON testing.stage TO worker;
  GRANT SELECT, UPDATE ON testing.attempt TO api;
  GRANT SELECT, INSERT, UPDATE ON testing.attempt TO worker;
  GRANT SELECT ON testing.form TO api;
  GRANT SELECT, INSERT ON testing.form TO worker;
  GRANT SELECT, INSERT ON testing.answer_link, testing.held_answer TO api;
  GRANT SELECT ON testing.answer_link, testing.held_answer TO worker;
  GRANT SELECT, INSERT ON testing.score TO api, worker;
  GRANT SELECT ON testing.snapshot TO api;
  GRANT SELECT, INSERT ON testing.snapshot TO worker;
  GRANT SELECT ON ALL TABLES IN SCHEMA testing TO auditor;
`;

/** Banks, tasks, forms, attempts, answers, scores. */
export class Testing1700000000005 implements MigrationInterface {
  readonly name = 'Testing1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BANKS);
    await runner.query(ATTEMPTS);
    await runner.query(APPEND_ONLY);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
