/** Tables of the prototype: what the same actions need when nobody's rights are asked and nothing is explained. */
export const TABLES = `
  CREATE TABLE account (email text PRIMARY KEY, application_id uuid NOT NULL UNIQUE);
  CREATE TABLE link (token text PRIMARY KEY, email text NOT NULL, used_at timestamptz);
  CREATE INDEX link_email ON link (email);
  CREATE TABLE ticket (token_hash bytea PRIMARY KEY, application_id uuid NOT NULL);
  CREATE TABLE session (token_hash bytea PRIMARY KEY, application_id uuid NOT NULL);
  CREATE TABLE attempt (
    id uuid PRIMARY KEY, application_id uuid NOT NULL UNIQUE, closes_at bigint, status text NOT NULL,
    head bytea NOT NULL, count integer NOT NULL, revisions smallint[] NOT NULL, answers text[] NOT NULL
  ) WITH (fillfactor = 70);
  CREATE TABLE answer_link (
    attempt_id uuid NOT NULL, at bigint NOT NULL, seq integer NOT NULL, position smallint NOT NULL,
    revision smallint NOT NULL, salt bytea NOT NULL, head bytea NOT NULL, value text NOT NULL,
    PRIMARY KEY (attempt_id, seq)
  );
  CREATE TABLE score (attempt_id uuid PRIMARY KEY, total smallint NOT NULL);
  CREATE TABLE event (seq bigserial PRIMARY KEY, body bytea NOT NULL, hash bytea NOT NULL);
`;

/** People with an attempt each, ready to be started. */
export const SEED = `
  WITH people AS (
    INSERT INTO account (email, application_id)
    SELECT 'sitter-' || n || '@example.test', gen_random_uuid() FROM generate_series(0, $1::integer - 1) AS n
    RETURNING application_id
  )
  INSERT INTO attempt (id, application_id, status, head, count, revisions, answers)
  SELECT gen_random_uuid(), application_id, 'ready', decode(repeat('00', 32), 'hex'), 0,
         array_fill(0::smallint, ARRAY[55]), array_fill(''::text, ARRAY[55])
    FROM people`;

const NOW = 'floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint';
const MINUTES_55 = 55 * 60 * 1000;

/** Every statement is prepared once per connection, by its name here. */
export const STATEMENTS = {
  link: `INSERT INTO link (token, email) VALUES ($2, $1)`,
  mail: `SELECT token AS link FROM link WHERE email = $1 AND used_at IS NULL`,
  signIn: `WITH spent AS (
      UPDATE link SET used_at = clock_timestamp() WHERE token = $1 AND used_at IS NULL RETURNING email)
    INSERT INTO session SELECT $2, a.application_id FROM spent JOIN account a USING (email)`,
  ticket: `INSERT INTO ticket (token_hash, application_id)
    SELECT $1, s.application_id FROM session s WHERE s.token_hash = $2`,
  crossOver: `WITH taken AS (DELETE FROM ticket WHERE token_hash = $1 RETURNING application_id)
    INSERT INTO session SELECT $2, application_id FROM taken`,
  attempts: `SELECT a.id AS "attemptId", a.status FROM session s JOIN attempt a USING (application_id)
    WHERE s.token_hash = $1`,
  start: `WITH entry AS (INSERT INTO event (body, hash) VALUES ($2, $3))
    UPDATE attempt SET status = 'open', closes_at = ${NOW} + ${String(MINUTES_55)}
     WHERE id = $1 AND status = 'ready'`,
  lock: `SELECT b.n, a.id, a.closes_at, a.count, a.head, a.revisions[b.position] AS revision
      FROM unnest($1::uuid[], $2::smallint[]) WITH ORDINALITY AS b (id, position, n)
      JOIN attempt a ON a.id = b.id
     ORDER BY a.id FOR NO KEY UPDATE OF a`,
  now: `SELECT ${NOW} AS now`,
  write: `WITH link AS (
      INSERT INTO answer_link (attempt_id, at, seq, position, revision, salt, head, value)
      SELECT u.id, $1, u.seq, u.position, u.revision, u.salt, u.head, u.value
        FROM unnest($2::uuid[], $3::integer[], $4::smallint[], $5::smallint[], $6::bytea[], $7::bytea[], $8::text[])
          AS u (id, seq, position, revision, salt, head, value)
      RETURNING attempt_id, seq, position, revision, head, value)
    UPDATE attempt a SET head = link.head, count = link.seq,
           revisions[link.position] = link.revision, answers[link.position] = link.value
      FROM link WHERE a.id = link.attempt_id`,
  finish: `WITH ended AS (
      UPDATE attempt SET status = 'scored' WHERE id = $1 AND status = 'open' RETURNING id, answers),
    scored AS (
      INSERT INTO score SELECT id, cardinality(array_positions(answers, 'a')) FROM ended),
    entry AS (INSERT INTO event (body, hash) VALUES ($2, $3), ($4, $5))
    SELECT l.seq, l.position, l.revision, l.salt, l.value FROM answer_link l WHERE l.attempt_id = $1 ORDER BY l.seq`,
  result: `SELECT total FROM score WHERE attempt_id = $1`,
} as const;
