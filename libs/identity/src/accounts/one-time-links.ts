import { createHash, randomBytes } from 'node:crypto';

import type { Tx } from '@adal/database';
import { ok, refuse, type PersonId, type Result } from '@adal/kernel';

/** What a link may be used for. */
export type LinkPurpose = 'sign-in' | 'first-administrator';

/** Links live by the server's real clock: moving the demo's clock spends none. */
const LIFETIME = `interval '15 minutes'`;

/** A fresh 128-bit token; only its hash is stored. */
export async function createLinkIn(tx: Tx, personId: PersonId): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  await tx.query(
    `INSERT INTO vault.one_time_link (token_hash, person_id, purpose, expires_at)
     VALUES ($1, $2, 'sign-in', clock_timestamp() + ${LIFETIME})`,
    [hashOf(token), personId],
  );
  return token;
}

/** Spends the link: of two at once the second waits for the first and finds it used. */
export async function spendLinkIn(
  tx: Tx,
  token: string,
  purpose: LinkPurpose,
): Promise<Result<PersonId | null>> {
  const [spent] = await tx.query<{ personId: PersonId | null }>(
    `UPDATE vault.one_time_link SET used_at = clock_timestamp()
      WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > clock_timestamp()
      RETURNING person_id AS "personId"`,
    [hashOf(token), purpose],
  );
  return spent === undefined ? refuse(await whyNotIn(tx, token, purpose)) : ok(spent.personId);
}

/** Old links say nothing any more. */
export async function purgeLinksIn(tx: Tx): Promise<number> {
  const gone = await tx.query(
    `DELETE FROM vault.one_time_link WHERE expires_at < clock_timestamp() - interval '1 day' RETURNING 1`,
  );
  return gone.length;
}

async function whyNotIn(tx: Tx, token: string, purpose: LinkPurpose): Promise<string> {
  const [row] = await tx.query<{ isUsed: boolean }>(
    `SELECT used_at IS NOT NULL AS "isUsed" FROM vault.one_time_link
      WHERE token_hash = $1 AND purpose = $2`,
    [hashOf(token), purpose],
  );
  if (row === undefined) return 'link.unusable';
  return row.isUsed ? 'link.used' : 'link.expired';
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
