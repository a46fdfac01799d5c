import { equalBytes, expectOk, toHex } from '@adal/kernel';
import {
  appendLeaf,
  commitmentLeaf,
  EMPTY_RANGE,
  entryCommitment,
  parseRange,
  rangeRoot,
  type CompactRange,
  type Hash,
} from '@adal/proof';

import { commitmentsFrom, type Sql } from '../stored-tree.js';
import { alarm } from './log-alarm.js';
import type { SignedTree } from './log-signer.js';

const CHUNK = 10_000;

/** The compact range at the latest published checkpoint; null before the first. */
export async function publishedRange(sql: Sql): Promise<CompactRange | null> {
  const [row] = await sql.query<{ size: number; range: Uint8Array }>(
    'SELECT size, range FROM audit.checkpoint ORDER BY size DESC LIMIT 1',
  );
  if (row === undefined) return null;
  const range = parseRange(row.range);
  if (!range.ok || range.value.size !== row.size)
    alarm('log.checkpoint-altered', { size: row.size });
  return expectOk(range);
}

/** How many leaves there are, published or not. */
export async function storedSize(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ size: number }>(
    'SELECT coalesce(max(leaf_index) + 1, 0) AS size FROM audit.leaf',
  );
  return row?.size ?? 0;
}

/**
 * The range grown by what the tables now say the leaves up to `size` are. Every body is hashed
 * again: what is signed is what is stored, not what was meant to be stored.
 */
export async function reread(sql: Sql, range: CompactRange, size: number): Promise<CompactRange> {
  const rows = await sql.query<{ leafIndex: number; commitment: Hash; body: Uint8Array | null }>(
    `SELECT leaf.leaf_index AS "leafIndex", leaf.commitment, entry.body
       FROM audit.leaf LEFT JOIN audit.entry ON entry.seq = leaf.seq AND entry.id = leaf.entry_id
      WHERE leaf.leaf_index >= $1 AND leaf.leaf_index < $2 ORDER BY leaf.leaf_index`,
    [range.size, size],
  );
  if (rows.length !== size - range.size) alarm('log.leaf-missing', { size });
  let grown = range;
  for (const { leafIndex, commitment, body } of rows) {
    if (body === null || !equalBytes(entryCommitment(body), commitment))
      alarm('log.entry-altered', { leaf: leafIndex });
    grown = appendLeaf(grown, commitmentLeaf(commitment));
  }
  return grown;
}

/** Everything that was ever signed is still there and unchanged; done when a sequencer takes over. */
export async function verifyAll(sql: Sql, signed: SignedTree): Promise<void> {
  const stored = await storedSize(sql);
  if (stored < signed.size) alarm('log.smaller-tree', { signed: signed.size, stored });
  let range = EMPTY_RANGE;
  while (range.size < signed.size) {
    const count = Math.min(CHUNK, signed.size - range.size);
    const commitments = await commitmentsFrom(sql, range.size, count);
    if (commitments.length !== count) alarm('log.leaf-missing', { from: range.size });
    range = commitments.reduce((grown, leaf) => appendLeaf(grown, commitmentLeaf(leaf)), range);
  }
  const root = rangeRoot(range);
  if (!equalBytes(root, signed.root))
    alarm('log.forked-tree', { size: signed.size, root: toHex(root) });
  await verifyBodies(sql);
}

async function verifyBodies(sql: Sql): Promise<void> {
  const [altered] = await sql.query<{ leaf: number }>(
    `SELECT leaf.leaf_index AS leaf
       FROM audit.leaf LEFT JOIN audit.entry ON entry.seq = leaf.seq AND entry.id = leaf.entry_id
      WHERE sha256(entry.body) IS DISTINCT FROM leaf.commitment
      ORDER BY leaf.leaf_index LIMIT 1`,
  );
  if (altered !== undefined) alarm('log.entry-altered', { leaf: altered.leaf });
}
