import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** No column of a person, and none of a time: who applied first must not show. */
const TABLES = `
  CREATE TABLE candidate.application (
    id             uuid    NOT NULL,
    contest_id     uuid    NOT NULL,
    candidate_code text    NOT NULL,
    status         text    NOT NULL,
    version        integer NOT NULL,
    state          jsonb   NOT NULL,
    CONSTRAINT application_pkey PRIMARY KEY (id),
    CONSTRAINT application_code_key UNIQUE (contest_id, candidate_code),
    CONSTRAINT application_status CHECK (status IN ('submitted', 'admitted', 'refused', 'withdrawn'))
  );
`;

const GRANTS = `
  GRANT SELECT, UPDATE ON candidate.application TO api;
  GRANT SELECT, INSERT, UPDATE ON candidate.application TO worker;
  GRANT SELECT ON candidate.application TO auditor;
`;

/** Applications as the evaluation knows them: a code and what became of it. */
export class Candidate1700000000004 implements MigrationInterface {
  readonly name = 'Candidate1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
