import type { Hash } from './crypto.js';
import { nodeHash, nodeKey, type HashReader, type NodeId } from './merkle.js';

/** C2SP tlog-tiles: hash `i` of the tile is tree node (8·level, 256·index + i); `width` hashes, 256 when full. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;

/** Tree levels from one level of tiles to the next. */
export const TILE_HEIGHT = 8;

/** Every tile that a tree of `size` leaves consists of, level by level; none is empty. */
export function tilesForSize(size: number): readonly Tile[] {
  return newTiles(0, size);
}

/** The tiles to write when the tree grows: those whose hashes are more than before, at their new width. */
export function newTiles(oldSize: number, newSize: number): readonly Tile[] {
  const tiles: Tile[] = [];
  let before = oldSize;
  let hashes = newSize;
  for (let level = 0; hashes > 0; level += 1) {
    for (
      let start = before - (before % TILE_WIDTH);
      before < hashes && start < hashes;
      start += TILE_WIDTH
    ) {
      tiles.push({ level, index: start / TILE_WIDTH, width: Math.min(TILE_WIDTH, hashes - start) });
    }
    before = Math.floor(before / TILE_WIDTH);
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
  return tiles;
}

/** How many hashes the tile at this place has in a tree of `size` leaves: 0 to 256. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH;
  return Math.max(0, Math.min(TILE_WIDTH, hashes));
}

/** The tree nodes whose hashes make up the tile, in order. */
export function tileNodes(tile: Tile): readonly NodeId[] {
  const first = tile.index * TILE_WIDTH;
  return Array.from({ length: tile.width }, (_, i) => ({
    level: tile.level * TILE_HEIGHT,
    index: first + i,
  }));
}

/** Where a tree node comes from: `count` hashes of one tile, from `first` on, hashed together. */
export function tileOfNode(
  level: number,
  index: number,
): {
  readonly level: number;
  readonly index: number;
  readonly first: number;
  readonly count: number;
} {
  const count = 2 ** (level % TILE_HEIGHT);
  const start = index * count;
  const first = start % TILE_WIDTH;
  return {
    level: Math.floor(level / TILE_HEIGHT),
    index: (start - first) / TILE_WIDTH,
    first,
    count,
  };
}

/** The tiles that hold these nodes, each once, at the width that a tree of `size` leaves gives them. */
export function tilesForNodes(nodes: readonly NodeId[], size: number): readonly Tile[] {
  const tiles = new Map<string, Tile>();
  for (const node of nodes) {
    const { level, index } = tileOfNode(node.level, node.index);
    tiles.set(nodeKey(level, index), { level, index, width: tileWidth(level, index, size) });
  }
  return [...tiles.values()];
}

/** A hash reader over tiles; `readTile` may throw, and a tile that is too short throws here. */
export function tileReader(size: number, readTile: (tile: Tile) => readonly Hash[]): HashReader {
  return (level, index) => {
    const place = tileOfNode(level, index);
    const width = tileWidth(place.level, place.index, size);
    const hashes = readTile({ level: place.level, index: place.index, width });
    return subtree(hashes.slice(place.first, place.first + place.count), place.count);
  };
}

/** `count` is a power of two, so every level pairs up. */
function subtree(hashes: readonly Hash[], count: number): Hash {
  const [only] = hashes;
  if (only === undefined || hashes.length !== count)
    throw new Error('a tile is shorter than the tree');
  if (count === 1) return only;
  return nodeHash(
    subtree(hashes.slice(0, count / 2), count / 2),
    subtree(hashes.slice(count / 2), count / 2),
  );
}
