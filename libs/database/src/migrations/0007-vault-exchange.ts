import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';
import { ACCOUNTS, RECORDS, UNSEALINGS } from './0007-vault.tables.js';

/** What the two realms tell each other: ids, codes and hashes; no order and no time of an application. */
const EXCHANGE = `
  CREATE TABLE exchange.contest_notice (
    contest_id   uuid    NOT NULL,
    body_id      uuid    NOT NULL,
    region_id    text    NOT NULL,
    title        jsonb   NOT NULL,
    status       text    NOT NULL,
    accept_from  bigint  NOT NULL,
    accept_until bigint  NOT NULL,
    threshold    integer NOT NULL,
    holders      jsonb   NOT NULL,
    updated_at   bigint  NOT NULL,
    CONSTRAINT contest_notice_pkey PRIMARY KEY (contest_id)
  );

  CREATE TABLE exchange.submission (
    application_id  uuid NOT NULL,
    contest_id      uuid NOT NULL,
    candidate_code  text NOT NULL,
    key_check       text NOT NULL,
    ciphertext_hash text NOT NULL,
    CONSTRAINT submission_pkey PRIMARY KEY (application_id),
    CONSTRAINT submission_code_key UNIQUE (contest_id, candidate_code)
  );

  CREATE TABLE exchange.verdict (
    application_id uuid    NOT NULL,
    contest_id     uuid    NOT NULL,
    is_eligible    boolean NOT NULL,
    reason_code    text,
    CONSTRAINT verdict_pkey PRIMARY KEY (application_id),
    CONSTRAINT verdict_reason CHECK (is_eligible = (reason_code IS NULL))
  );

  CREATE TABLE exchange.unsealing_request (
    id                uuid   NOT NULL,
    contest_id        uuid   NOT NULL,
    application_id    uuid   NOT NULL,
    candidate_code    text   NOT NULL,
    decision_entry_id uuid   NOT NULL,
    at                bigint NOT NULL,
    CONSTRAINT unsealing_request_pkey PRIMARY KEY (id),
    CONSTRAINT unsealing_request_application_key UNIQUE (contest_id, application_id)
  );

  CREATE TABLE exchange.unsealed (
    request_id      uuid   NOT NULL,
    contest_id      uuid   NOT NULL,
    candidate_code  text   NOT NULL,
    ciphertext_hash text   NOT NULL,
    at              bigint NOT NULL,
    CONSTRAINT unsealed_pkey PRIMARY KEY (request_id)
  );
`;

const APPEND_ONLY = ['submission', 'verdict', 'unsealing_request', 'unsealed']
  .map(
    (table) => `
  CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
  ALTER TABLE exchange.${table} ENABLE ALWAYS TRIGGER ${table}_is_append_only;`,
  )
  .join('\n');

/*
 * The evaluation asks these two questions of the other realm's tables without seeing a row.
 * A staff id without an account counts as a person of its own.
 */
const FUNCTIONS = `
  CREATE FUNCTION exchange.claim_contest_role(staff_id uuid, contest_id uuid, role text)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
  DECLARE
    claimant uuid := coalesce(
      (SELECT account.person_id FROM vault.account
        WHERE account.staff_id = claim_contest_role.staff_id), claim_contest_role.staff_id);
  BEGIN
    INSERT INTO vault.contest_person (person_id, contest_id, role)
    VALUES (claimant, claim_contest_role.contest_id, claim_contest_role.role)
    ON CONFLICT ON CONSTRAINT contest_person_pkey DO NOTHING;
    RETURN EXISTS (
      SELECT 1 FROM vault.contest_person held
       WHERE held.person_id = claimant AND held.contest_id = claim_contest_role.contest_id
         AND held.role = claim_contest_role.role);
  END $$;

  CREATE FUNCTION exchange.has_unsealing_grounds(decision_entry uuid, contest uuid, code text)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT EXISTS (
      SELECT 1 FROM audit.leaf
        JOIN audit.entry ON entry.seq = leaf.seq
       WHERE leaf.entry_id = decision_entry AND entry.contest_id = contest
         AND entry.type = 'decision.recorded'
         AND leaf.leaf_index < (SELECT max(size) FROM audit.checkpoint)
    ) AND EXISTS (
      SELECT 1 FROM audit.leaf
        JOIN audit.entry ON entry.seq = leaf.seq
       WHERE leaf.contest_id = contest AND entry.type = 'offer.accepted'
         AND convert_from(entry.body, 'UTF8')::jsonb #>> '{data,code}' = code
    )
  $$;
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE ON vault.account, vault.unsealing TO identity;
  GRANT SELECT, INSERT, UPDATE, DELETE ON vault.one_time_link, vault.session, vault.idempotency_key TO identity;
  GRANT SELECT, INSERT, DELETE ON vault.mail_outbox, vault.desk_wrap, vault.unsealing_share TO identity;
  GRANT SELECT, INSERT ON vault.holder_key, vault.contest_person, vault.record, vault.record_share,
    vault.verdict, vault.opening, vault.appointee TO identity;

  GRANT SELECT, INSERT, UPDATE ON exchange.contest_notice TO api, worker;
  GRANT SELECT ON exchange.contest_notice TO identity;
  GRANT SELECT, INSERT ON exchange.submission, exchange.verdict, exchange.unsealed TO identity;
  GRANT SELECT ON exchange.submission, exchange.verdict, exchange.unsealed TO api, worker;
  GRANT SELECT, INSERT ON exchange.unsealing_request TO api, worker;
  GRANT SELECT ON exchange.unsealing_request TO identity;
  GRANT EXECUTE ON FUNCTION exchange.claim_contest_role(uuid, uuid, text) TO api, worker, identity;
  GRANT EXECUTE ON FUNCTION exchange.has_unsealing_grounds(uuid, uuid, text) TO identity;
`;

/** The vault, which the identity process alone may read, and the exchange between the realms. */
export class VaultExchange1700000000007 implements MigrationInterface {
  readonly name = 'VaultExchange1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await runner.query(RECORDS);
    await runner.query(UNSEALINGS);
    await runner.query(EXCHANGE);
    await runner.query(APPEND_ONLY);
    await runner.query(FUNCTIONS);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
