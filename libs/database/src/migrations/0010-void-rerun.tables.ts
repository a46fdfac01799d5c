/** The department's own rows: state is what the rules made of the events. */
export const DEPARTMENT = `
  CREATE TABLE supervision.violation_case (
    id         uuid    NOT NULL,
    contest_id uuid    NOT NULL,
    region_id  text    NOT NULL,
    status     text    NOT NULL,
    version    integer NOT NULL,
    state      jsonb   NOT NULL,
    CONSTRAINT violation_case_pkey PRIMARY KEY (id),
    CONSTRAINT violation_case_status CHECK (status IN ('open', 'closed'))
  );
  CREATE INDEX violation_case_contest_id_idx ON supervision.violation_case (contest_id);
  CREATE UNIQUE INDEX violation_case_open_key ON supervision.violation_case (contest_id)
    WHERE status = 'open';

  CREATE TABLE supervision.finding_reason (
    finding_id uuid NOT NULL,
    contest_id uuid NOT NULL,
    case_id    uuid NOT NULL,
    reason     text NOT NULL,
    CONSTRAINT finding_reason_pkey PRIMARY KEY (finding_id),
    CONSTRAINT finding_reason_case FOREIGN KEY (case_id) REFERENCES supervision.violation_case (id)
  );
  CREATE INDEX finding_reason_case_id_idx ON supervision.finding_reason (case_id);

  CREATE TABLE supervision.void (
    id         uuid    NOT NULL,
    contest_id uuid    NOT NULL,
    case_id    uuid    NOT NULL,
    status     text    NOT NULL,
    entry_id   uuid,
    effects    jsonb   NOT NULL,
    version    integer NOT NULL,
    state      jsonb   NOT NULL,
    CONSTRAINT void_pkey PRIMARY KEY (id),
    CONSTRAINT void_case FOREIGN KEY (case_id) REFERENCES supervision.violation_case (id),
    CONSTRAINT void_status CHECK (status IN ('proposed', 'signed', 'recorded', 'withdrawn')),
    CONSTRAINT void_entry CHECK ((status IN ('signed', 'recorded')) = (entry_id IS NOT NULL))
  );
  CREATE INDEX void_contest_id_idx ON supervision.void (contest_id);
  CREATE UNIQUE INDEX void_standing_key ON supervision.void (contest_id)
    WHERE status IN ('proposed', 'signed', 'recorded');
  CREATE INDEX void_signed_idx ON supervision.void (contest_id) WHERE status = 'signed';

  CREATE TABLE supervision.appeal (
    id             uuid    NOT NULL,
    contest_id     uuid    NOT NULL,
    application_id uuid    NOT NULL,
    status         text    NOT NULL,
    review_until   bigint  NOT NULL,
    version        integer NOT NULL,
    state          jsonb   NOT NULL,
    CONSTRAINT appeal_pkey PRIMARY KEY (id),
    CONSTRAINT appeal_status CHECK (status IN ('open', 'upheld', 'dismissed'))
  );
  CREATE INDEX appeal_contest_id_idx ON supervision.appeal (contest_id);
  CREATE UNIQUE INDEX appeal_open_key ON supervision.appeal (application_id) WHERE status = 'open';
  CREATE INDEX appeal_due_idx ON supervision.appeal (review_until) WHERE status = 'open';
`;

/**
 * What the realms tell each other of voids and reruns. Pairs of codes come over only when the rerun is
 * over: until then nobody outside the vault can tell whose second code is whose.
 */
export const REALMS = `
  CREATE TABLE exchange.notice (
    id             uuid   NOT NULL,
    contest_id     uuid   NOT NULL,
    application_id uuid   NOT NULL,
    kind           text   NOT NULL,
    at             bigint NOT NULL,
    CONSTRAINT notice_pkey PRIMARY KEY (id)
  );
  CREATE INDEX notice_application_id_idx ON exchange.notice (application_id);

  CREATE TABLE exchange.rerun_member (
    contest_id     uuid    NOT NULL,
    application_id uuid    NOT NULL,
    is_admitted    boolean NOT NULL,
    CONSTRAINT rerun_member_pkey PRIMARY KEY (contest_id, application_id)
  );

  CREATE TABLE exchange.rerun_pair (
    contest_id uuid NOT NULL,
    old_code   text NOT NULL,
    new_code   text NOT NULL,
    salt       text NOT NULL,
    CONSTRAINT rerun_pair_pkey PRIMARY KEY (contest_id, old_code),
    CONSTRAINT rerun_pair_new_code_key UNIQUE (contest_id, new_code)
  );

  CREATE TABLE vault.rerun_pair (
    contest_id         uuid  NOT NULL,
    old_application_id uuid  NOT NULL,
    application_id     uuid  NOT NULL,
    old_code           text  NOT NULL,
    new_code           text  NOT NULL,
    salt               bytea NOT NULL,
    CONSTRAINT rerun_pair_pkey PRIMARY KEY (contest_id, old_application_id),
    CONSTRAINT rerun_pair_application_id_key UNIQUE (application_id),
    CONSTRAINT rerun_pair_record FOREIGN KEY (application_id) REFERENCES vault.record (application_id)
  );

  CREATE TABLE vault.rerun_map (
    contest_id uuid    NOT NULL,
    pairs      integer NOT NULL,
    root       text    NOT NULL,
    is_shown   boolean NOT NULL,
    CONSTRAINT rerun_map_pkey PRIMARY KEY (contest_id)
  );
`;

/** What already stands must be able to say that it was voided, frozen or repeated. */
export const EARLIER = `
  ALTER TABLE commission.offer DROP CONSTRAINT offer_status;
  ALTER TABLE commission.offer ADD CONSTRAINT offer_status
    CHECK (status IN ('made', 'accepted', 'declined', 'unsealed', 'withdrawn'));
  ALTER TABLE commission.decision DROP CONSTRAINT decision_status;
  ALTER TABLE commission.decision ADD CONSTRAINT decision_status
    CHECK (status IN ('pending', 'effective', 'voided'));
  ALTER TABLE commission.decision DROP CONSTRAINT decision_effect;
  ALTER TABLE commission.decision ADD CONSTRAINT decision_effect CHECK
    ((effective_at IS NULL) = (standstill_until IS NULL)
      AND (status = 'voided' OR (status = 'effective') = (effective_at IS NOT NULL)));
  ALTER TABLE testing.stage DROP CONSTRAINT stage_status;
  ALTER TABLE testing.stage ADD CONSTRAINT stage_status
    CHECK (status IN ('open', 'closed', 'voided'));

  ALTER TABLE exchange.contest_notice ADD COLUMN is_frozen boolean NOT NULL DEFAULT false;
  ALTER TABLE exchange.contest_notice ADD COLUMN rerun_of uuid;

  CREATE OR REPLACE FUNCTION exchange.has_unsealing_grounds(decision_entry uuid, contest uuid, code text)
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
    ) AND NOT EXISTS (
      SELECT 1 FROM exchange.contest_notice
       WHERE contest_notice.contest_id = contest
         AND (contest_notice.is_frozen OR contest_notice.status = 'voided')
    )
  $$;
`;
