import { randomInt } from 'node:crypto';

import { merkleRoot, TILE_WIDTH, encodeTile, type Hash } from '@adal/proof';

import { interleave } from '../domain/interleave.js';
import { below, type Sql } from '../stored-tree.js';
import { alarm } from './log-alarm.js';

/** At most so many entries get their place at once. */
export const BATCH_LIMIT = 1000;

type Pending = {
  readonly seq: number;
  readonly id: string | null;
  readonly contest: string | null;
  readonly stream: string;
  readonly commitment: Hash;
};

/**
 * Gives pending entries the leaf indexes from `size` on, within the caller's transaction; returns
 * how many. An entry whose transaction commits late has its pending row then, and is found then.
 */
export async function appendBatchIn(sql: Sql, size: number): Promise<number> {
  const pending = await sql.query<Pending>(
    `SELECT pending.seq, entry.id, entry.contest_id AS contest, entry.stream, entry.commitment
       FROM audit.pending LEFT JOIN audit.entry USING (seq) ORDER BY pending.seq LIMIT $1`,
    [BATCH_LIMIT],
  );
  const lost = pending.find(({ id }) => id === null);
  if (lost !== undefined) alarm('log.entry-missing', { seq: lost.seq });
  if (pending.length === 0) return 0;
  await insertLeaves(sql, size, interleave(pending, randomInt));
  await sql.query('DELETE FROM audit.pending WHERE seq = ANY ($1)', [
    pending.map(({ seq }) => seq),
  ]);
  await insertFullTiles(sql, size, size + pending.length);
  return pending.length;
}

async function insertLeaves(sql: Sql, size: number, entries: readonly Pending[]): Promise<void> {
  await sql.query(
    `INSERT INTO audit.leaf (leaf_index, entry_id, seq, contest_id, commitment)
     SELECT $1::bigint + n - 1, id, seq, contest_id, commitment
       FROM unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::bytea[])
         WITH ORDINALITY AS t (id, seq, contest_id, commitment, n)`,
    [
      size,
      entries.map(({ id }) => id),
      entries.map(({ seq }) => seq),
      entries.map(({ contest }) => contest),
      entries.map(({ commitment }) => commitment),
    ],
  );
}

/** Tiles that became full, from the leaves upwards: each level is made of the roots of the one below. */
async function insertFullTiles(sql: Sql, oldSize: number, newSize: number): Promise<void> {
  let before = Math.floor(oldSize / TILE_WIDTH);
  let after = Math.floor(newSize / TILE_WIDTH);
  for (let level = 0; after > before; level += 1) {
    for (let index = before; index < after; index += 1) {
      const hashes = await below(sql, { level, index, width: TILE_WIDTH });
      await sql.query(
        'INSERT INTO audit.tile (level, tile_index, root, hashes) VALUES ($1, $2, $3, $4)',
        [level, index, merkleRoot(hashes), encodeTile(hashes)],
      );
    }
    before = Math.floor(before / TILE_WIDTH);
    after = Math.floor(after / TILE_WIDTH);
  }
}
