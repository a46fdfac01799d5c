import fc from 'fast-check';
import { toUtf8 } from '@adal/kernel';
import { arrayReader, inclusionProof, leafHash, merkleRoot } from '@adal/proof';

import { missingRanges, rangesBeside, rootFromRanges, type RangeHash } from './tree-ranges.js';

const HASHES = Array.from({ length: 70 }, (_, n) => leafHash(toUtf8(String(n))));

function proven(indexes: readonly number[], size: number): readonly RangeHash[] {
  const reader = arrayReader(HASHES.slice(0, size));
  const beside = indexes.flatMap((index) => rangesBeside(inclusionProof(reader, index, size)));
  const byRange = new Map(
    beside.map((range) => [`${String(range.from)}-${String(range.to)}`, range]),
  );
  return missingRanges(indexes, size).map(({ from, to }) => {
    const known = byRange.get(`${String(from)}-${String(to)}`);
    if (known === undefined) throw new Error('a range that no path has');
    return known;
  });
}

const leavesOf = (indexes: readonly number[]) =>
  indexes.map((index) => ({ index, hash: HASHES[index] ?? new Uint8Array(32) }));

const trees = fc.integer({ min: 1, max: 70 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    indexes: fc
      .uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1 })
      .map((some) => some.sort((a, b) => a - b)),
  }),
);

describe('leaves and the ranges beside them', () => {
  it('give the root of the tree, whatever leaves are known', () => {
    fc.assert(
      fc.property(trees, ({ size, indexes }) => {
        const root = rootFromRanges(leavesOf(indexes), proven(indexes, size), size);
        expect(root).toEqual(merkleRoot(HASHES.slice(0, size)));
      }),
    );
  });

  it('give no root when a leaf or a range is missing, extra or out of place', () => {
    fc.assert(
      fc.property(trees, ({ size, indexes }) => {
        const leaves = leavesOf(indexes);
        const ranges = proven(indexes, size);
        const extra = { index: size, hash: new Uint8Array(32) };
        expect(rootFromRanges(leaves.slice(1), ranges, size)).toBeUndefined();
        expect(rootFromRanges([...leaves, extra], ranges, size)).toBeUndefined();
        expect(rootFromRanges(leaves, [...ranges, { from: 0, to: size, ...extra }], size)).toBe(
          undefined,
        );
        if (ranges.length > 0)
          expect(rootFromRanges(leaves, ranges.slice(1), size)).toBeUndefined();
      }),
    );
  });

  it('needs at least one leaf in the tree', () => {
    expect(rootFromRanges([], [], 0)).toBeUndefined();
    expect(rootFromRanges([], [], 0.5)).toBeUndefined();
  });
});
