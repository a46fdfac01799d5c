import { concatBytes, ok, refuse, u64be, type Result } from '@adal/kernel';
import type { Hash } from './crypto.js';
import { EMPTY_ROOT, nodeHash } from './merkle.js';

/** All that is needed to append to a tree: its complete subtrees from left (largest) to right. */
export type CompactRange = { readonly size: number; readonly nodes: readonly Hash[] };

/** Told of every subtree that has just become complete, leaves (level 0) included. */
export type NodeListener = (level: number, index: number, hash: Hash) => void;

/** The range of a tree without leaves. */
export const EMPTY_RANGE: CompactRange = { size: 0, nodes: [] };

/** The range with one leaf more; the cost does not grow with the tree but for its height. */
export function appendLeaf(
  range: CompactRange,
  leafHash: Hash,
  onNode?: NodeListener,
): CompactRange {
  const nodes = [...range.nodes];
  let hash = leafHash;
  let level = 0;
  let index = range.size;
  onNode?.(level, index, hash);
  while (index % 2 === 1) {
    const left = nodes.pop();
    if (left === undefined) throw new Error(`a range of ${String(range.size)} leaves lacks a node`);
    hash = nodeHash(left, hash);
    level += 1;
    index = (index - 1) / 2;
    onNode?.(level, index, hash);
  }
  nodes.push(hash);
  return { size: range.size + 1, nodes };
}

/** The root of the tree so far. */
export function rangeRoot(range: CompactRange): Hash {
  const [smallest, ...larger] = range.nodes.toReversed();
  return smallest === undefined
    ? EMPTY_ROOT
    : larger.reduce((right, left) => nodeHash(left, right), smallest);
}

/** Size as eight bytes big-endian, then the hashes from left to right. */
export function serialiseRange(range: CompactRange): Uint8Array {
  return concatBytes(u64be(range.size), ...range.nodes);
}

/** Refuses a number of hashes that does not belong to the size. */
export function parseRange(bytes: Uint8Array): Result<CompactRange> {
  if (bytes.length < 8) return refuse('range.malformed');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = Number(view.getBigUint64(0));
  if (!Number.isSafeInteger(size) || bytes.length !== 8 + 32 * completeSubtrees(size))
    return refuse('range.malformed');
  const nodes: Hash[] = [];
  for (let offset = 8; offset < bytes.length; offset += 32)
    nodes.push(bytes.slice(offset, offset + 32));
  return ok({ size, nodes });
}

/** As many as the size has ones in binary. */
function completeSubtrees(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
