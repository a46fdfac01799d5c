import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forwardOnly } from './forward-only.js';

/** Asked before looking, which takes no role: somebody with a seat in the contest must not look at it as the department. */
const FUNCTION = `
  CREATE FUNCTION exchange.holds_other_role(staff_id uuid, contest_id uuid, role text)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT EXISTS (
      SELECT 1 FROM vault.contest_person held
       WHERE held.contest_id = holds_other_role.contest_id AND held.role <> holds_other_role.role
         AND held.person_id = coalesce(
           (SELECT account.person_id FROM vault.account
             WHERE account.staff_id = holds_other_role.staff_id), holds_other_role.staff_id))
  $$;
  REVOKE ALL ON FUNCTION exchange.holds_other_role(uuid, uuid, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION exchange.holds_other_role(uuid, uuid, text) TO api;
`;

/** Whether a person has another part in a contest. */
export class OtherRole1700000000013 implements MigrationInterface {
  readonly name = 'OtherRole1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTION);
  }

  down(): Promise<void> {
    return forwardOnly();
  }
}
