import { sha256, type Hash } from './crypto.js';

/** A complete subtree: `level` 0 are the leaves, node `index` of level L covers leaves index·2^L to (index+1)·2^L. */
export type NodeId = { readonly level: number; readonly index: number };

/** The hash of a complete subtree; throws when it does not have it, because a tree with holes is our own fault. */
export type HashReader = (level: number, index: number) => Hash;

/** RFC 6962: the hash of an empty tree. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array());

// Filled and hashed before control leaves the function, so one buffer serves all calls.
const pair = new Uint8Array(65).fill(1, 0, 1);

/** RFC 6962: SHA-256(0x00 ‖ data). */
export function leafHash(data: Uint8Array): Hash {
  const prefixed = new Uint8Array(data.length + 1);
  prefixed.set(data, 1);
  return sha256(prefixed);
}

/** RFC 6962: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  if (left.length !== 32 || right.length !== 32) throw new Error('a tree hash has 32 bytes');
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
}

/** The root over leaf hashes (not over data). */
export function merkleRoot(leafHashes: readonly Hash[]): Hash {
  if (leafHashes.length === 0) return EMPTY_ROOT;
  let level = leafHashes;
  while (level.length > 1) {
    const above: Hash[] = [];
    for (let i = 0; i < level.length; i += 2) above.push(joined(level, i));
    level = above;
  }
  return at(level, 0);
}

/** The pair at `i`; a last odd node rises unhashed, which is what RFC 6962's split amounts to. */
function joined(level: readonly Hash[], i: number): Hash {
  return i + 1 < level.length ? nodeHash(at(level, i), at(level, i + 1)) : at(level, i);
}

/** The largest power of two smaller than `size`, for sizes of at least two. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The hash over leaves `start` to `end`, `start` being a multiple of the range's enclosing power of two. */
export function rangeHash(reader: HashReader, start: number, end: number): Hash {
  const size = end - start;
  const level = levelOf(size);
  if (level !== undefined) return reader(level, start / size);
  const middle = start + splitPoint(size);
  return nodeHash(rangeHash(reader, start, middle), rangeHash(reader, middle, end));
}

/** The root of the first `size` leaves. */
export function rootFrom(reader: HashReader, size: number): Hash {
  return size === 0 ? EMPTY_ROOT : rangeHash(reader, 0, size);
}

/** Which subtrees `rootFrom` will ask for. */
export function rootNodes(size: number): readonly NodeId[] {
  return recorded((reader) => rootFrom(reader, size));
}

/** Reads from leaf hashes in memory and remembers the subtrees it has computed. */
export function arrayReader(leafHashes: readonly Hash[]): HashReader {
  const levels: Hash[][] = [];
  const reader: HashReader = (level, index) => {
    if (level === 0) return at(leafHashes, index);
    const known = (levels[level] ??= []);
    return (known[index] ??= nodeHash(
      reader(level - 1, 2 * index),
      reader(level - 1, 2 * index + 1),
    ));
  };
  return reader;
}

/** The key of a node in a `mapReader`. */
export function nodeKey(level: number, index: number): string {
  return `${String(level)}/${String(index)}`;
}

/** Reads nodes that were fetched beforehand (see `inclusionNodes`, `consistencyNodes`, `rootNodes`). */
export function mapReader(nodes: ReadonlyMap<string, Hash>): HashReader {
  return (level, index) => {
    const found = nodes.get(nodeKey(level, index));
    if (found === undefined) throw new Error(`tree node ${nodeKey(level, index)} was not fetched`);
    return found;
  };
}

/** The nodes that `compute` asks for, without computing anything real. */
export function recorded(compute: (reader: HashReader) => unknown): readonly NodeId[] {
  const asked: NodeId[] = [];
  compute((level, index) => {
    asked.push({ level, index });
    return EMPTY_ROOT;
  });
  return asked;
}

/** The exponent when `size` is a power of two. */
function levelOf(size: number): number | undefined {
  let level = 0;
  let power = 1;
  while (power < size) {
    power *= 2;
    level += 1;
  }
  return power === size ? level : undefined;
}

function at(hashes: readonly Hash[], index: number): Hash {
  const found = hashes[index];
  if (found === undefined)
    throw new Error(`no hash at ${String(index)} of ${String(hashes.length)}`);
  return found;
}
