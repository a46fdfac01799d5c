import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/*
 * Sessions and tickets live by the real clock: moving the clock of the demo signs nobody out.
 * A participation session is stamped with the hour only, so that no sign-in can be told from another.
 */
const TABLES = `
  CREATE TABLE exchange.ticket (
    token_hash     bytea       NOT NULL,
    kind           text        NOT NULL,
    staff_id       uuid,
    application_id uuid,
    contest_id     uuid,
    candidate_code text,
    expires_at     timestamptz NOT NULL,
    CONSTRAINT ticket_pkey PRIMARY KEY (token_hash),
    CONSTRAINT ticket_hash CHECK (length(token_hash) = 32),
    CONSTRAINT ticket_kind CHECK (
      (kind = 'staff' AND num_nonnulls(staff_id) = 1
        AND num_nonnulls(application_id, contest_id, candidate_code) = 0)
      OR (kind = 'participation' AND num_nonnulls(staff_id) = 0
        AND num_nonnulls(application_id, contest_id, candidate_code) = 3))
  );

  CREATE TABLE exchange.staff_grant (
    id         uuid        NOT NULL,
    staff_id   uuid        NOT NULL,
    role       text        NOT NULL,
    region_id  text,
    body_id    uuid,
    contest_id uuid,
    granted_by uuid,
    granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at   timestamptz,
    CONSTRAINT staff_grant_pkey PRIMARY KEY (id),
    CONSTRAINT staff_grant_role CHECK (role IN ('administrator', 'item-author', 'item-reviewer',
      'secretary', 'publisher', 'hr-officer', 'chair', 'member', 'key-holder', 'department-reviewer'))
  );
  CREATE UNIQUE INDEX staff_grant_live_key
    ON exchange.staff_grant (staff_id, role, region_id, body_id, contest_id) NULLS NOT DISTINCT
    WHERE ended_at IS NULL;

  CREATE TABLE access.session (
    id             uuid        NOT NULL,
    token_hash     bytea       NOT NULL,
    ticket_hash    bytea       NOT NULL,
    kind           text        NOT NULL,
    staff_id       uuid,
    application_id uuid,
    contest_id     uuid,
    candidate_code text,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_token_key UNIQUE (token_hash),
    CONSTRAINT session_ticket_key UNIQUE (ticket_hash),
    CONSTRAINT session_kind CHECK (kind IN ('staff', 'participation')),
    CONSTRAINT session_hour CHECK (kind = 'staff' OR (
      created_at = date_trunc('hour', created_at) AND expires_at = date_trunc('hour', expires_at)))
  );
  CREATE INDEX session_expires_at_idx ON access.session (expires_at);
  CREATE INDEX session_staff_id_idx ON access.session (staff_id) WHERE staff_id IS NOT NULL;
`;

const FUNCTIONS = `
  CREATE FUNCTION exchange.give_contest_grant(staff uuid, contest uuid, role_name text, giver uuid)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
  BEGIN
    IF NOT exchange.claim_contest_role(staff, contest, role_name) THEN
      RETURN false;
    END IF;
    INSERT INTO exchange.staff_grant (id, staff_id, role, contest_id, granted_by)
    VALUES (gen_random_uuid(), staff, role_name, contest, giver)
    ON CONFLICT (staff_id, role, region_id, body_id, contest_id) WHERE ended_at IS NULL DO NOTHING;
    RETURN true;
  END $$;

  CREATE FUNCTION exchange.first_administrator(staff uuid)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
  BEGIN
    -- Two at once: the second waits here and then finds the first.
    LOCK TABLE exchange.staff_grant IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM exchange.staff_grant WHERE role = 'administrator') THEN
      RETURN false;
    END IF;
    INSERT INTO exchange.staff_grant (id, staff_id, role)
    VALUES (gen_random_uuid(), staff, 'administrator');
    RETURN true;
  END $$;
`;

const GRANTS = `
  GRANT INSERT ON exchange.ticket TO identity;
  GRANT SELECT, DELETE ON exchange.ticket TO api;
  GRANT SELECT, INSERT ON exchange.staff_grant TO api;
  GRANT UPDATE (ended_at) ON exchange.staff_grant TO api;
  GRANT SELECT ON exchange.staff_grant TO identity, worker;
  GRANT SELECT, INSERT, DELETE ON access.session TO api;
  GRANT UPDATE (ended_at) ON access.session TO api;
  GRANT EXECUTE ON FUNCTION exchange.give_contest_grant(uuid, uuid, text, uuid) TO api, worker;
  GRANT EXECUTE ON FUNCTION exchange.first_administrator(uuid) TO identity;
`;

/** Who is signed in at the api, who holds which role, and how the identity process hands people over. */
export class Access1700000000008 implements MigrationInterface {
  readonly name = 'Access1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
