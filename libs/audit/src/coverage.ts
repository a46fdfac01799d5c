import type { Tx } from '@adal/database';
import type { EntryId } from '@adal/kernel';

/** Where an entry stands, and the size of the first published tree that holds it. */
export type Coverage = { readonly leafIndex: number; readonly size: number };

/** Asks places and checkpoints only, so the identity process may ask too. */
export async function coverageIn(tx: Tx, entryId: EntryId): Promise<Coverage | null> {
  const [row] = await tx.query<Coverage>(
    `SELECT leaf.leaf_index AS "leafIndex", covering.size
       FROM audit.leaf
      CROSS JOIN LATERAL (
        SELECT size FROM audit.checkpoint WHERE size > leaf.leaf_index ORDER BY size LIMIT 1
      ) AS covering
      WHERE leaf.entry_id = $1`,
    [entryId],
  );
  return row ?? null;
}
