import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/*
 * A mark is the whole sheet of one member for one work in one version. Saving marks holds the stage's row in share
 * mode, closing them takes it alone: no mark slips in behind the count.
 */
const MARKING = `
  CREATE TABLE commission.marking_stage (
    contest_id uuid     NOT NULL,
    stage      smallint NOT NULL,
    status     text     NOT NULL,
    works      integer  NOT NULL,
    root       text     NOT NULL,
    CONSTRAINT marking_stage_pkey PRIMARY KEY (contest_id, stage),
    CONSTRAINT marking_stage_status CHECK (status IN ('open', 'closed'))
  );

  CREATE TABLE commission.member_name (
    contest_id uuid    NOT NULL,
    scope      text    NOT NULL,
    staff_id   uuid    NOT NULL,
    pseudonym  text    NOT NULL,
    is_chair   boolean NOT NULL,
    CONSTRAINT member_name_pkey PRIMARY KEY (contest_id, scope, staff_id),
    CONSTRAINT member_name_pseudonym_key UNIQUE (contest_id, scope, pseudonym)
  );

  CREATE TABLE commission.work (
    work_code      text     NOT NULL,
    contest_id     uuid     NOT NULL,
    stage          smallint NOT NULL,
    position       integer  NOT NULL,
    staff_id       uuid     NOT NULL,
    pseudonym      text     NOT NULL,
    application_id uuid     NOT NULL,
    candidate_code text     NOT NULL,
    salt           bytea    NOT NULL,
    CONSTRAINT work_pkey PRIMARY KEY (work_code),
    CONSTRAINT work_position_key UNIQUE (contest_id, staff_id, stage, position),
    CONSTRAINT work_application_key UNIQUE (contest_id, staff_id, stage, application_id)
  );

  CREATE TABLE commission.mark (
    work_code  text    NOT NULL,
    version    integer NOT NULL,
    contest_id uuid    NOT NULL,
    marks      jsonb   NOT NULL,
    salt       bytea   NOT NULL,
    commitment text    NOT NULL,
    given_at   bigint  NOT NULL,
    CONSTRAINT mark_pkey PRIMARY KEY (work_code, version),
    CONSTRAINT mark_work_code_fkey FOREIGN KEY (work_code) REFERENCES commission.work (work_code)
  );
`;

const RANKING = `
  CREATE TABLE commission.assessment (
    contest_id     uuid     NOT NULL,
    stage          smallint NOT NULL,
    candidate_code text     NOT NULL,
    points         integer  NOT NULL,
    marks          jsonb    NOT NULL,
    gaps           jsonb    NOT NULL,
    CONSTRAINT assessment_pkey PRIMARY KEY (contest_id, stage, candidate_code)
  );

  CREATE TABLE commission.ranking (
    contest_id      uuid    NOT NULL,
    version         integer NOT NULL,
    count           integer NOT NULL,
    root            text    NOT NULL,
    beacon          text,
    checkpoint_size bigint,
    checkpoint_root text,
    CONSTRAINT ranking_pkey PRIMARY KEY (contest_id, version),
    CONSTRAINT ranking_beacon CHECK
      ((beacon IS NULL) = (checkpoint_size IS NULL) AND (beacon IS NULL) = (checkpoint_root IS NULL))
  );

  CREATE TABLE commission.ranking_row (
    contest_id     uuid      NOT NULL,
    version        integer   NOT NULL,
    rank           integer   NOT NULL,
    candidate_code text      NOT NULL,
    application_id uuid      NOT NULL,
    total          integer   NOT NULL,
    points         integer[] NOT NULL,
    tie            text,
    CONSTRAINT ranking_row_pkey PRIMARY KEY (contest_id, version, rank),
    CONSTRAINT ranking_row_code_key UNIQUE (contest_id, version, candidate_code)
  );
`;

/** A decision is pending until a checkpoint covers its entry; at most one offer stands at a time. */
const DECIDING = `
  CREATE TABLE commission.sitting (
    id         uuid    NOT NULL,
    contest_id uuid    NOT NULL,
    status     text    NOT NULL,
    version    integer NOT NULL,
    state      jsonb   NOT NULL,
    CONSTRAINT sitting_pkey PRIMARY KEY (id),
    CONSTRAINT sitting_contest_id_key UNIQUE (contest_id),
    CONSTRAINT sitting_status CHECK (status IN ('open', 'voted', 'recorded'))
  );

  CREATE TABLE commission.motion (
    contest_id uuid     NOT NULL,
    motion     smallint NOT NULL,
    reason     text,
    CONSTRAINT motion_pkey PRIMARY KEY (contest_id, motion)
  );

  CREATE TABLE commission.decision (
    contest_id       uuid     NOT NULL,
    entry_id         uuid     NOT NULL,
    status           text     NOT NULL,
    motion           smallint NOT NULL,
    candidate_code   text,
    effective_at     bigint,
    standstill_until bigint,
    CONSTRAINT decision_pkey PRIMARY KEY (contest_id),
    CONSTRAINT decision_status CHECK (status IN ('pending', 'effective')),
    CONSTRAINT decision_effect CHECK
      ((status = 'effective') = (effective_at IS NOT NULL)
        AND (status = 'effective') = (standstill_until IS NOT NULL))
  );
  CREATE INDEX decision_pending_idx ON commission.decision (contest_id) WHERE status = 'pending';

  CREATE TABLE commission.offer (
    contest_id     uuid    NOT NULL,
    candidate_code text    NOT NULL,
    application_id uuid    NOT NULL,
    rank           integer NOT NULL,
    status         text    NOT NULL,
    made_at        bigint  NOT NULL,
    answered_at    bigint,
    CONSTRAINT offer_pkey PRIMARY KEY (contest_id, candidate_code),
    CONSTRAINT offer_application_id_key UNIQUE (application_id),
    CONSTRAINT offer_status CHECK (status IN ('made', 'accepted', 'declined', 'unsealed')),
    CONSTRAINT offer_answered CHECK ((status = 'made') = (answered_at IS NULL))
  );
  CREATE UNIQUE INDEX offer_standing_key ON commission.offer (contest_id)
    WHERE status IN ('made', 'accepted', 'unsealed');
  CREATE INDEX offer_accepted_idx ON commission.offer (application_id) WHERE status = 'accepted';
`;

const APPEND_ONLY = [
  'member_name',
  'work',
  'mark',
  'assessment',
  'ranking',
  'ranking_row',
  'motion',
]
  .map(
    (table) => `
  CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commission.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE commission.${table} ENABLE ALWAYS TRIGGER ${table}_is_append_only;`,
  )
  .join('\n');

/** Nobody but the api, which opens them to their own member, reads a mark before it is opened. */
const GRANTS = `
  GRANT SELECT, INSERT ON commission.member_name, commission.ranking, commission.ranking_row TO api, worker;
  GRANT SELECT, UPDATE ON commission.marking_stage TO api;
  GRANT SELECT, INSERT ON commission.marking_stage TO worker;
  GRANT SELECT ON commission.work TO api;
  GRANT SELECT, INSERT ON commission.work TO worker;
  GRANT SELECT, INSERT ON commission.mark TO api;
  GRANT SELECT, INSERT ON commission.assessment TO api;
  GRANT SELECT ON commission.assessment TO worker;
  GRANT SELECT, INSERT, UPDATE ON commission.sitting TO api;
  GRANT SELECT, INSERT ON commission.motion TO api;
  GRANT SELECT, INSERT ON commission.decision TO api;
  GRANT SELECT, UPDATE ON commission.decision TO worker;
  GRANT SELECT, INSERT, UPDATE ON commission.offer TO api;
  GRANT SELECT, UPDATE ON commission.offer TO worker;
  GRANT SELECT ON commission.marking_stage, commission.member_name, commission.work, commission.assessment,
    commission.ranking, commission.ranking_row, commission.sitting, commission.motion, commission.decision,
    commission.offer TO auditor;
`;

/** Works, marks, rankings, the sitting, its decision and the offers. */
export class Commission1700000000006 implements MigrationInterface {
  readonly name = 'Commission1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARKING);
    await runner.query(RANKING);
    await runner.query(DECIDING);
    await runner.query(APPEND_ONLY);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
