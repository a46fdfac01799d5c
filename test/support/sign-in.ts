import { randomUUID } from 'node:crypto';

import type { StaffRole } from '@adal/access';
import { newToken } from '@adal/http';

import type { TestDatabase } from './database.js';
import type { Browser } from './http.js';

/** Where a grant of a test holds; left out is "everywhere". */
export type Limits = {
  readonly regionId?: string;
  readonly bodyId?: string;
  readonly contestId?: string;
};

/** A ticket as the identity process would have written it. */
export async function staffTicket(db: TestDatabase, staffId: string): Promise<string> {
  const { token, hash } = newToken();
  await db.superuser.query(
    `INSERT INTO exchange.ticket (token_hash, kind, staff_id, expires_at)
     VALUES ($1, 'staff', $2, clock_timestamp() + interval '30 seconds')`,
    [hash, staffId],
  );
  return token;
}

/** The same for a participation. */
export async function participationTicket(
  db: TestDatabase,
  who: { readonly applicationId: string; readonly contestId: string; readonly code: string },
): Promise<string> {
  const { token, hash } = newToken();
  await db.superuser.query(
    `INSERT INTO exchange.ticket (token_hash, kind, application_id, contest_id, candidate_code, expires_at)
     VALUES ($1, 'participation', $2, $3, $4, clock_timestamp() + interval '30 seconds')`,
    [hash, who.applicationId, who.contestId, who.code],
  );
  return token;
}

/** An official with these roles, as if an administrator had given them. */
export async function official(
  db: TestDatabase,
  ...roles: readonly (readonly [StaffRole, Limits?])[]
): Promise<string> {
  const staffId = randomUUID();
  for (const [role, { regionId = null, bodyId = null, contestId = null } = {}] of roles)
    await db.superuser.query(
      `INSERT INTO exchange.staff_grant (id, staff_id, role, region_id, body_id, contest_id)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [staffId, role, regionId, bodyId, contestId],
    );
  return staffId;
}

/** Signs an official in at the api. */
export async function signInStaff(db: TestDatabase, at: Browser, staffId: string): Promise<void> {
  const { status, text } = await at.post('/sessions', { ticket: await staffTicket(db, staffId) });
  if (status !== 201) throw new Error(`sign-in was answered ${status}: ${text}`);
}
