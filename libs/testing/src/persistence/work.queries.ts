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

/** The whole chains, late saves and forms of some attempts in one statement. */
export async function loadWorkIn(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredWork>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<StoredWork & { readonly id: string }>(
    `SELECT u.id, f.positions AS form,
            (SELECT count(*)::integer FROM testing.held_answer h WHERE h.attempt_id = u.id) AS held,
            (SELECT coalesce(json_agg(json_build_object('seq', l.seq, 'position', l.position,
                      'revision', l.revision, 'at', l.at, 'salt', encode(l.salt, 'hex'), 'value', l.value)
                      ORDER BY l.seq), '[]')
               FROM testing.answer_link l WHERE l.attempt_id = u.id) AS links
       FROM unnest($1::uuid[]) AS u (id)
       LEFT JOIN testing.form f ON f.attempt_id = u.id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...work }) => [id, work]));
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
