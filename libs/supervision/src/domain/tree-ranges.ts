import { nodeHash, type Hash, type InclusionProof } from '@adal/proof';

/** The leaves from `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number };

/** The RFC 6962 hash over a range of leaves. */
export type RangeHash = Range & { readonly hash: Hash };

/** A known leaf of the log: its index and its leaf hash. */
export type TreeLeaf = { readonly index: number; readonly hash: Hash };

/** RFC 6962: the left part is the largest power of two below the number of leaves. */
function splitOf({ from, to }: Range): number {
  let left = 1;
  while (left * 2 < to - from) left *= 2;
  return from + left;
}

/**
 * The ranges that one needs beside the known leaves (ascending, distinct) to compute the root of a tree of `size`:
 * those that arise by splitting as RFC 6962 does and hold none of the leaves.
 */
export function missingRanges(indexes: readonly number[], size: number): readonly Range[] {
  const missing: Range[] = [];
  const visit = (range: Range, first: number, last: number): void => {
    if (first === last) {
      if (range.to > range.from) missing.push(range);
      return;
    }
    if (range.to - range.from === 1) return;
    const middle = splitOf(range);
    const parting = firstFrom(indexes, middle, { from: first, to: last });
    visit({ from: range.from, to: middle }, first, parting);
    visit({ from: middle, to: range.to }, parting, last);
  };
  visit({ from: 0, to: size }, 0, indexes.length);
  return missing;
}

/** Where the first index that is at least `value` stands among those within `range`. */
function firstFrom(indexes: readonly number[], value: number, range: Range): number {
  let { from, to } = range;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((indexes[middle] ?? value) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The hashes beside the path of an inclusion proof, each with the range of leaves that it covers. */
export function rangesBeside({ index, size, path }: InclusionProof): readonly RangeHash[] {
  const beside: RangeHash[] = [];
  let range: Range = { from: 0, to: size };
  for (const hash of path.toReversed()) {
    const middle = splitOf(range);
    const isLeft = index < middle;
    beside.push({
      ...(isLeft ? { from: middle, to: range.to } : { from: range.from, to: middle }),
      hash,
    });
    range = isLeft ? { from: range.from, to: middle } : { from: middle, to: range.to };
  }
  return beside;
}

/**
 * The root over leaves (ascending) and given ranges; undefined when they do not fit together to exactly one tree:
 * a range that is missing, left over or overlaps a leaf.
 */
export function rootFromRanges(
  leaves: readonly TreeLeaf[],
  ranges: readonly RangeHash[],
  size: number,
): Hash | undefined {
  if (!Number.isSafeInteger(size) || size < 1) return undefined;
  const left: Left = { leaves, ranges, leaf: 0, range: 0 };
  const root = computed({ from: 0, to: size }, left);
  return left.leaf === leaves.length && left.range === ranges.length ? root : undefined;
}

/** What is not used up yet; each part is used once, from left to right. */
type Left = {
  readonly leaves: readonly TreeLeaf[];
  readonly ranges: readonly RangeHash[];
  leaf: number;
  range: number;
};

function computed(range: Range, left: Left): Hash | undefined {
  const given = takeRange(range, left);
  if (given !== undefined) return given;
  if (range.to - range.from === 1) return takeLeaf(range.from, left);
  const middle = splitOf(range);
  const first = computed({ from: range.from, to: middle }, left);
  if (first === undefined) return undefined;
  const second = computed({ from: middle, to: range.to }, left);
  return second === undefined ? undefined : nodeHash(first, second);
}

function takeRange({ from, to }: Range, left: Left): Hash | undefined {
  const given = left.ranges[left.range];
  const next = left.leaves[left.leaf];
  const isGiven = given?.from === from && given.to === to;
  const isFree = next === undefined || next.index >= to;
  if (!isGiven || !isFree) return undefined;
  left.range += 1;
  return given.hash;
}

function takeLeaf(index: number, left: Left): Hash | undefined {
  const next = left.leaves[left.leaf];
  if (next?.index !== index) return undefined;
  left.leaf += 1;
  return next.hash;
}
