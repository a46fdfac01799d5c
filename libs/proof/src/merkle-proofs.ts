import { equalBytes } from '@adal/kernel';
import type { Hash } from './crypto.js';
import {
  EMPTY_ROOT,
  nodeHash,
  rangeHash,
  recorded,
  splitPoint,
  type HashReader,
  type NodeId,
} from './merkle.js';

/** That a leaf stands at `index` of a tree of `size` leaves; the path runs from the leaf upwards. */
export type InclusionProof = {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
};

/** That the first `oldSize` leaves of the newer tree are the older tree. */
export type ConsistencyProof = {
  readonly oldSize: number;
  readonly newSize: number;
  readonly path: readonly Hash[];
};

/** RFC 6962 section 2.1.1; throws unless index < size. */
export function inclusionProof(reader: HashReader, index: number, size: number): InclusionProof {
  requireSizes(index + 1, size);
  const path: Hash[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    const isLeft = index < middle;
    path.push(isLeft ? rangeHash(reader, middle, end) : rangeHash(reader, start, middle));
    if (isLeft) end = middle;
    else start = middle;
  }
  return { index, size, path: path.reverse() };
}

/** RFC 6962 section 2.1.2; throws unless oldSize ≤ newSize. */
export function consistencyProof(
  reader: HashReader,
  oldSize: number,
  newSize: number,
): ConsistencyProof {
  requireSizes(oldSize, newSize);
  if (oldSize === 0 || oldSize === newSize) return { oldSize, newSize, path: [] };
  const path: Hash[] = [];
  let start = 0;
  let end = newSize;
  let isWholeOldTree = true;
  while (oldSize !== end) {
    const middle = start + splitPoint(end - start);
    if (oldSize <= middle) {
      path.push(rangeHash(reader, middle, end));
      end = middle;
    } else {
      path.push(rangeHash(reader, start, middle));
      start = middle;
      isWholeOldTree = false;
    }
  }
  if (!isWholeOldTree) path.push(rangeHash(reader, start, end));
  return { oldSize, newSize, path: path.reverse() };
}

/** Which subtrees `inclusionProof` will ask for, so that they can be fetched before. */
export function inclusionNodes(index: number, size: number): readonly NodeId[] {
  return recorded((reader) => inclusionProof(reader, index, size));
}

/** Which subtrees `consistencyProof` will ask for, so that they can be fetched before. */
export function consistencyNodes(oldSize: number, newSize: number): readonly NodeId[] {
  return recorded((reader) => consistencyProof(reader, oldSize, newSize));
}

/** The root that the proof leads to (RFC 9162 section 2.1.3.2), or undefined when its shape does not fit the position. */
export function rootFromInclusion(leaf: Hash, proof: InclusionProof): Hash | undefined {
  if (!isPosition(proof.index, proof.size) || !areHashes([leaf, ...proof.path])) return undefined;
  let node = proof.index;
  let last = proof.size - 1;
  let hash = leaf;
  for (const sibling of proof.path) {
    if (last === 0) return undefined;
    const isRight = node % 2 === 1;
    if (isRight || node === last) {
      hash = nodeHash(sibling, hash);
      [node, last] = isRight ? [node, last] : risen(node, last);
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}

/** True when the leaf hash stands at the stated position of the tree with this root. */
export function verifyInclusion(leaf: Hash, proof: InclusionProof, root: Hash): boolean {
  const computed = rootFromInclusion(leaf, proof);
  return computed !== undefined && equalBytes(computed, root);
}

/** RFC 9162 section 2.1.4.2. An older tree of size 0 must have the empty root, which RFC 9162 leaves open. */
export function verifyConsistency(proof: ConsistencyProof, oldRoot: Hash, newRoot: Hash): boolean {
  const { oldSize, newSize, path } = proof;
  if (!isPosition(oldSize, newSize + 1) || !areHashes([oldRoot, newRoot, ...path])) return false;
  if (oldSize === 0 && !equalBytes(oldRoot, EMPTY_ROOT)) return false;
  if (oldSize === newSize) return path.length === 0 && equalBytes(oldRoot, newRoot);
  if (oldSize === 0) return path.length === 0;
  const roots = rootsFromConsistency(proof, oldRoot);
  return (
    roots !== undefined && equalBytes(roots.older, oldRoot) && equalBytes(roots.newer, newRoot)
  );
}

/** Both roots that the path leads to, or undefined when its length does not fit the sizes. */
function rootsFromConsistency(
  proof: ConsistencyProof,
  oldRoot: Hash,
): { readonly older: Hash; readonly newer: Hash } | undefined {
  // A complete older tree is left out of the path, because the verifier has its root already.
  const hashes = isPowerOfTwo(proof.oldSize) ? [oldRoot, ...proof.path] : proof.path;
  const [first, ...rest] = hashes;
  if (first === undefined) return undefined;
  let [node, last] = risen(proof.oldSize - 1, proof.newSize - 1, true);
  let older = first;
  let newer = first;
  for (const sibling of rest) {
    if (last === 0) return undefined;
    const isRight = node % 2 === 1;
    if (isRight || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      [node, last] = isRight ? [node, last] : risen(node, last);
    } else {
      newer = nodeHash(newer, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? { older, newer } : undefined;
}

/** Goes up while the node is a left child without a sibling (or, from an older tree's end, while it is a right child). */
function risen(node: number, last: number, whileRight = false): readonly [number, number] {
  let up = [node, last] as const;
  const parity = whileRight ? 1 : 0;
  while (up[0] % 2 === parity && up[0] !== 0) up = [Math.floor(up[0] / 2), Math.floor(up[1] / 2)];
  return up;
}

function areHashes(hashes: readonly Hash[]): boolean {
  return hashes.every((hash) => hash.length === 32);
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPosition(index: number, size: number): boolean {
  return isCount(index) && isCount(size) && index < size;
}

function isPowerOfTwo(n: number): boolean {
  return n === splitPoint(n + 1);
}

function requireSizes(smaller: number, larger: number): void {
  if (!isCount(smaller) || !isCount(larger) || smaller > larger) {
    throw new Error(`${String(smaller)} leaves are not within ${String(larger)}`);
  }
}
