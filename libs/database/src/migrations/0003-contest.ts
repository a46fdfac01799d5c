import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

const REFERENCE = `
  CREATE TABLE contest.region (
    id   text  NOT NULL,
    kato text  NOT NULL,
    kind text  NOT NULL,
    name jsonb NOT NULL,
    CONSTRAINT region_pkey PRIMARY KEY (id),
    CONSTRAINT region_kind CHECK (kind IN ('region', 'city'))
  );

  CREATE TABLE contest.calendar (
    id       text    NOT NULL,
    year     integer NOT NULL,
    document jsonb   NOT NULL,
    CONSTRAINT calendar_pkey PRIMARY KEY (id, year)
  );

  CREATE TABLE contest.ruleset (
    hash     text    NOT NULL,
    id       text    NOT NULL,
    version  integer NOT NULL,
    document jsonb   NOT NULL,
    CONSTRAINT ruleset_pkey PRIMARY KEY (hash),
    CONSTRAINT ruleset_version_key UNIQUE (id, version)
  );

  CREATE TABLE contest.body (
    id        uuid  NOT NULL,
    region_id text  NOT NULL,
    name      jsonb NOT NULL,
    CONSTRAINT body_pkey PRIMARY KEY (id),
    CONSTRAINT body_region_fkey FOREIGN KEY (region_id) REFERENCES contest.region (id)
  );
  CREATE INDEX body_region_idx ON contest.body (region_id);
`;

/** Beside the state stand the columns that are searched, and those that no row may ever change again. */
const CONTESTS = `
  CREATE TABLE contest.contest (
    id           uuid    NOT NULL,
    status       text    NOT NULL,
    is_suspended boolean NOT NULL,
    body_id      uuid    NOT NULL,
    region_id    text    NOT NULL,
    ruleset_hash text    NOT NULL,
    accept_from  bigint  NOT NULL,
    accept_until bigint  NOT NULL,
    reveal_until bigint,
    rerun_of     uuid,
    half         text    NOT NULL,
    version      integer NOT NULL,
    state        jsonb   NOT NULL,
    CONSTRAINT contest_pkey PRIMARY KEY (id),
    CONSTRAINT contest_body_fkey FOREIGN KEY (body_id) REFERENCES contest.body (id),
    CONSTRAINT contest_ruleset_fkey FOREIGN KEY (ruleset_hash) REFERENCES contest.ruleset (hash),
    CONSTRAINT contest_rerun_of_fkey FOREIGN KEY (rerun_of) REFERENCES contest.contest (id),
    CONSTRAINT contest_rerun_of_key UNIQUE (rerun_of),
    CONSTRAINT contest_half CHECK (half IN ('A', 'B')),
    CONSTRAINT contest_status CHECK (status IN ('draft', 'announced', 'accepting', 'screening',
      'testing', 'assessing', 'deciding', 'decided', 'closed', 'not-held', 'voided'))
  );
  CREATE INDEX contest_status_idx ON contest.contest (status, id);
  CREATE INDEX contest_body_idx ON contest.contest (body_id, id);

  CREATE TABLE contest.publication_signature (
    contest_id uuid NOT NULL,
    role       text NOT NULL,
    staff_id   uuid NOT NULL,
    entry_id   uuid NOT NULL,
    CONSTRAINT publication_signature_pkey PRIMARY KEY (contest_id, role),
    CONSTRAINT publication_signature_contest_fkey
      FOREIGN KEY (contest_id) REFERENCES contest.contest (id),
    CONSTRAINT publication_signature_role CHECK (role IN ('secretary', 'publisher'))
  );

  CREATE TABLE contest.secret (
    contest_id  uuid  NOT NULL,
    form_secret bytea NOT NULL,
    CONSTRAINT secret_pkey PRIMARY KEY (contest_id),
    CONSTRAINT secret_contest_fkey FOREIGN KEY (contest_id) REFERENCES contest.contest (id),
    CONSTRAINT secret_length CHECK (octet_length(form_secret) = 32)
  );

  CREATE TABLE contest.sealed_application (
    contest_id     uuid NOT NULL,
    application_id uuid NOT NULL,
    candidate_code text NOT NULL,
    CONSTRAINT sealed_application_pkey PRIMARY KEY (contest_id, application_id),
    CONSTRAINT sealed_application_code_key UNIQUE (contest_id, candidate_code),
    CONSTRAINT sealed_application_contest_fkey
      FOREIGN KEY (contest_id) REFERENCES contest.contest (id)
  );
`;

/** What the announcement pinned: whoever updates the row, these columns stay. */
const KEEP_PINNED = `
  CREATE FUNCTION contest.keep_pinned() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
  BEGIN
    RAISE EXCEPTION 'contest % is announced: what it pinned does not change', OLD.id
      USING ERRCODE = 'insufficient_privilege';
  END $$;

  CREATE TRIGGER contest_keeps_pinned BEFORE UPDATE ON contest.contest
    FOR EACH ROW WHEN (OLD.status <> 'draft' AND (
      (OLD.body_id, OLD.region_id, OLD.ruleset_hash, OLD.accept_from, OLD.accept_until, OLD.half)
        IS DISTINCT FROM
      (NEW.body_id, NEW.region_id, NEW.ruleset_hash, NEW.accept_from, NEW.accept_until, NEW.half)
      OR OLD.rerun_of IS DISTINCT FROM NEW.rerun_of OR NEW.status = 'draft'))
    EXECUTE FUNCTION contest.keep_pinned();
  ALTER TABLE contest.contest ENABLE ALWAYS TRIGGER contest_keeps_pinned;
`;

const APPEND_ONLY = ['ruleset', 'secret', 'sealed_application']
  .map(
    (table) => `
  CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contest.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE contest.${table} ENABLE ALWAYS TRIGGER ${table}_is_append_only;`,
  )
  .join('\n');

/** Only the worker meets the form secret: it announces, draws and closes. */
const GRANTS = `
  GRANT SELECT ON contest.region, contest.calendar, contest.ruleset TO api, worker, auditor;
  GRANT SELECT, INSERT ON contest.body TO api;
  GRANT SELECT ON contest.body TO worker, auditor;
  GRANT SELECT, INSERT, UPDATE ON contest.contest TO api;
  GRANT SELECT, UPDATE ON contest.contest TO worker;
  GRANT SELECT ON contest.contest TO auditor;
  GRANT SELECT, INSERT, UPDATE ON contest.publication_signature TO api;
  GRANT SELECT ON contest.publication_signature TO worker, auditor;
  GRANT SELECT, INSERT ON contest.secret TO worker;
  GRANT SELECT, INSERT ON contest.sealed_application TO api;
  GRANT SELECT ON contest.sealed_application TO worker, auditor;
`;

/** Regions, bodies, rulesets, and the contests that pin them. */
export class Contest1700000000003 implements MigrationInterface {
  readonly name = 'Contest1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFERENCE);
    await runner.query(CONTESTS);
    await runner.query(KEEP_PINNED);
    await runner.query(APPEND_ONLY);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
