import type { Tx } from '@adal/database';

import type { Form, StoredLink } from '../domain/index.js';

/** A stored link with whose it is. */
type LinkRow = Omit<StoredLink, 'salt'> & { readonly attempt_id: string; readonly salt: Buffer };

/** Everything an attempt is closed and scored by. */
export type StoredWork = {
  readonly links: readonly StoredLink[];
  readonly held: number;
  readonly form: Form | null;
};

/** The whole chains, late saves and forms of some attempts: three statements for all of them. */
export async function loadWorkIn(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredWork>> {
  const links = await linksOfIn(tx, ids);
  const held = await tx.query<{ attempt_id: string; held: number }>(
    `SELECT attempt_id, count(*)::integer AS held FROM testing.held_answer
      WHERE attempt_id = ANY($1::uuid[]) GROUP BY attempt_id`,
    [ids],
  );
  const forms = await tx.query<{ attempt_id: string; positions: Form }>(
    `SELECT attempt_id, positions FROM testing.form WHERE attempt_id = ANY($1::uuid[])`,
    [ids],
  );
  const heldOf = new Map(held.map((row) => [row.attempt_id, row.held]));
  const formOf = new Map(forms.map((row) => [row.attempt_id, row.positions]));
  return new Map(
    ids.map((id) => [
      id,
      { links: links.get(id) ?? [], held: heldOf.get(id) ?? 0, form: formOf.get(id) ?? null },
    ]),
  );
}

/** The chains of some attempts, each in its own order. */
export async function linksOfIn(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLink[]>> {
  const rows = await tx.query<LinkRow>(
    `SELECT attempt_id, seq, position, revision, at, salt, value FROM testing.answer_link
      WHERE attempt_id = ANY($1::uuid[]) ORDER BY attempt_id, seq`,
    [ids],
  );
  const chains = new Map<string, StoredLink[]>();
  for (const { attempt_id: id, salt, ...link } of rows) {
    const chain = chains.get(id) ?? [];
    chain.push({ ...link, salt: salt.toString('hex') });
    chains.set(id, chain);
  }
  return chains;
}
