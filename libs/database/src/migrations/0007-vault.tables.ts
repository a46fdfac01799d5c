/** Who has an account, how they sign in, and what is written to them. */
export const ACCOUNTS = `
  CREATE TABLE vault.account (
    person_id     uuid NOT NULL,
    kind          text NOT NULL,
    staff_id      uuid,
    email         text NOT NULL,
    full_name     text,
    language      text NOT NULL,
    password_hash text,
    CONSTRAINT account_pkey PRIMARY KEY (person_id),
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_staff_id_key UNIQUE (staff_id),
    CONSTRAINT account_kind CHECK (kind IN ('candidate', 'staff')),
    CONSTRAINT account_staff CHECK ((kind = 'staff') = (staff_id IS NOT NULL)),
    CONSTRAINT account_email CHECK (email = lower(email))
  );

  CREATE TABLE vault.one_time_link (
    token_hash bytea       NOT NULL,
    person_id  uuid,
    purpose    text        NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT one_time_link_pkey PRIMARY KEY (token_hash),
    CONSTRAINT one_time_link_purpose CHECK (purpose IN ('sign-in', 'first-administrator')),
    CONSTRAINT one_time_link_person CHECK ((purpose = 'sign-in') = (person_id IS NOT NULL)),
    CONSTRAINT one_time_link_account FOREIGN KEY (person_id) REFERENCES vault.account (person_id)
  );

  CREATE TABLE vault.session (
    token_hash bytea       NOT NULL,
    person_id  uuid        NOT NULL,
    is_by_link boolean     NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT session_pkey PRIMARY KEY (token_hash),
    CONSTRAINT session_account FOREIGN KEY (person_id) REFERENCES vault.account (person_id)
  );
  CREATE INDEX session_person_id_idx ON vault.session (person_id);

  CREATE TABLE vault.holder_key (
    staff_id   uuid        NOT NULL,
    public_key text        NOT NULL,
    set_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT holder_key_pkey PRIMARY KEY (staff_id, public_key),
    CONSTRAINT holder_key_hex CHECK (public_key ~ '^[0-9a-f]{64}$')
  );

  CREATE TABLE vault.mail_outbox (
    id        uuid        NOT NULL,
    recipient text        NOT NULL,
    language  text        NOT NULL,
    template  text        NOT NULL,
    subject   text        NOT NULL,
    body      text        NOT NULL,
    link      text,
    queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT mail_outbox_pkey PRIMARY KEY (id)
  );
  CREATE INDEX mail_outbox_recipient_idx ON vault.mail_outbox (recipient, queued_at);

  CREATE TABLE vault.idempotency_key (
    scope        text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer,
    body         text,
    reserved_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (scope, key),
    CONSTRAINT idempotency_key_answer CHECK ((status IS NULL) = (body IS NULL))
  );
  CREATE INDEX idempotency_key_reserved_at_idx ON vault.idempotency_key (reserved_at);
`;

/**
 * A record is ciphertext under a key of its own; the key exists only as shares sealed to the
 * holders and, until the last stage is assessed, as the desk's wrap.
 */
export const RECORDS = `
  CREATE TABLE vault.contest_person (
    person_id  uuid NOT NULL,
    contest_id uuid NOT NULL,
    role       text NOT NULL,
    CONSTRAINT contest_person_pkey PRIMARY KEY (person_id, contest_id)
  );

  CREATE TABLE vault.record (
    application_id  uuid    NOT NULL,
    contest_id      uuid    NOT NULL,
    person_id       uuid    NOT NULL,
    candidate_code  text    NOT NULL,
    national_number bytea   NOT NULL,
    ciphertext      bytea   NOT NULL,
    ciphertext_hash text    NOT NULL,
    key_check       text    NOT NULL,
    threshold       integer NOT NULL,
    CONSTRAINT record_pkey PRIMARY KEY (application_id),
    CONSTRAINT record_code_key UNIQUE (contest_id, candidate_code),
    CONSTRAINT record_person_key UNIQUE (contest_id, person_id),
    CONSTRAINT record_national_number_key UNIQUE (contest_id, national_number),
    CONSTRAINT record_account FOREIGN KEY (person_id) REFERENCES vault.account (person_id)
  );
  CREATE INDEX record_person_id_idx ON vault.record (person_id);

  CREATE TABLE vault.record_share (
    application_id uuid    NOT NULL,
    slot           integer NOT NULL,
    staff_id       uuid    NOT NULL,
    sealed         bytea   NOT NULL,
    commitment     bytea   NOT NULL,
    CONSTRAINT record_share_pkey PRIMARY KEY (application_id, slot),
    CONSTRAINT record_share_staff_key UNIQUE (application_id, staff_id)
  );

  CREATE TABLE vault.desk_wrap (
    application_id uuid  NOT NULL,
    contest_id     uuid  NOT NULL,
    sealed         bytea NOT NULL,
    CONSTRAINT desk_wrap_pkey PRIMARY KEY (application_id)
  );
  CREATE INDEX desk_wrap_contest_id_idx ON vault.desk_wrap (contest_id);

  CREATE TABLE vault.verdict (
    application_id uuid    NOT NULL,
    contest_id     uuid    NOT NULL,
    staff_id       uuid    NOT NULL,
    is_eligible    boolean NOT NULL,
    reason_code    text,
    text           text,
    CONSTRAINT verdict_pkey PRIMARY KEY (application_id)
  );
  CREATE INDEX verdict_contest_id_idx ON vault.verdict (contest_id);

  CREATE TABLE vault.opening (
    id             uuid   NOT NULL,
    application_id uuid   NOT NULL,
    opened_by      text   NOT NULL,
    holders        jsonb  NOT NULL,
    at             bigint NOT NULL,
    CONSTRAINT opening_pkey PRIMARY KEY (id),
    CONSTRAINT opening_opened_by CHECK (opened_by IN ('desk', 'key-holders'))
  );
  CREATE INDEX opening_application_id_idx ON vault.opening (application_id);
`;

export const UNSEALINGS = `
  CREATE TABLE vault.unsealing (
    id             uuid    NOT NULL,
    contest_id     uuid    NOT NULL,
    application_id uuid    NOT NULL,
    candidate_code text    NOT NULL,
    status         text    NOT NULL,
    version        integer NOT NULL,
    state          jsonb   NOT NULL,
    CONSTRAINT unsealing_pkey PRIMARY KEY (id),
    CONSTRAINT unsealing_application_key UNIQUE (application_id)
  );

  CREATE TABLE vault.unsealing_share (
    unsealing_id uuid    NOT NULL,
    slot         integer NOT NULL,
    sealed       bytea   NOT NULL,
    CONSTRAINT unsealing_share_pkey PRIMARY KEY (unsealing_id, slot)
  );

  CREATE TABLE vault.appointee (
    application_id uuid  NOT NULL,
    contest_id     uuid  NOT NULL,
    candidate_code text  NOT NULL,
    sealed         bytea NOT NULL,
    CONSTRAINT appointee_pkey PRIMARY KEY (application_id)
  );
  CREATE INDEX appointee_contest_id_idx ON vault.appointee (contest_id);
`;
