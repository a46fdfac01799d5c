import type { Tx } from '@adal/database';
import { expectOk } from '@adal/kernel';
import {
  commitmentLeaf,
  decodeTile,
  TILE_WIDTH,
  tileReader,
  tilesForNodes,
  type Hash,
  type HashReader,
  type NodeId,
  type Tile,
} from '@adal/proof';

/** Anything that answers SQL: a transaction, or the sequencer's own connection. */
export type Sql = Pick<Tx, 'query'>;

/** Commitments of the leaves from `first` on, at most `count`, in order. */
export async function commitmentsFrom(
  sql: Sql,
  first: number,
  count: number,
): Promise<readonly Hash[]> {
  const rows = await sql.query<{ commitment: Hash }>(
    `SELECT commitment FROM audit.leaf
      WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index`,
    [first, first + count],
  );
  return rows.map(({ commitment }) => commitment);
}

/**
 * The hashes of one tile. Only full tiles are stored; a partial one is put together from the level
 * below: leaves, or the roots of its full tiles.
 */
export async function readTile(sql: Sql, tile: Tile): Promise<readonly Hash[]> {
  const hashes = tile.width === TILE_WIDTH ? await full(sql, tile) : await below(sql, tile);
  if (hashes.length !== tile.width) throw new Error('the stored tree is shorter than its size');
  return hashes;
}

/** The hashes that a tile of the level `tile.level` is made of, whether or not it is stored. */
export async function below(sql: Sql, tile: Tile): Promise<readonly Hash[]> {
  const first = tile.index * TILE_WIDTH;
  if (tile.level === 0) return (await commitmentsFrom(sql, first, tile.width)).map(commitmentLeaf);
  const rows = await sql.query<{ root: Hash }>(
    `SELECT root FROM audit.tile
      WHERE level = $1 AND tile_index >= $2 AND tile_index < $3 ORDER BY tile_index`,
    [tile.level - 1, first, first + tile.width],
  );
  return rows.map(({ root }) => root);
}

/** Fetches what these nodes are made of, so that proofs can then be computed at once. */
export async function treeReader(
  sql: Sql,
  nodes: readonly NodeId[],
  size: number,
): Promise<HashReader> {
  const tiles = new Map<string, readonly Hash[]>();
  for (const tile of tilesForNodes(nodes, size)) tiles.set(key(tile), await readTile(sql, tile));
  return tileReader(size, (tile) => {
    const hashes = tiles.get(key(tile));
    if (hashes === undefined) throw new Error('a tile was asked for that was not fetched');
    return hashes;
  });
}

async function full(sql: Sql, tile: Tile): Promise<readonly Hash[]> {
  const [row] = await sql.query<{ hashes: Uint8Array }>(
    `SELECT hashes FROM audit.tile WHERE level = $1 AND tile_index = $2`,
    [tile.level, tile.index],
  );
  return row === undefined ? [] : expectOk(decodeTile(row.hashes));
}

function key(tile: Tile): string {
  return `${tile.level}/${tile.index}`;
}
