import { expectOk, fromHex, toHex } from '@adal/kernel';
import fc from 'fast-check';
import {
  appendLeaf,
  EMPTY_RANGE,
  parseRange,
  rangeRoot,
  serialiseRange,
  type CompactRange,
} from './compact-range.js';
import type { Hash } from './crypto.js';
import {
  arrayReader,
  EMPTY_ROOT,
  leafHash,
  mapReader,
  merkleRoot,
  nodeHash,
  nodeKey,
  rootFrom,
  rootNodes,
} from './merkle.js';
import {
  consistencyNodes,
  consistencyProof,
  inclusionNodes,
  inclusionProof,
  rootFromInclusion,
  verifyConsistency,
  verifyInclusion,
} from './merkle-proofs.js';

const hex = (text: string): Uint8Array => expectOk(fromHex(text));

/** The eight leaves, their roots and proofs that certificate transparency logs test with. */
const CT_LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].concat(
  '606162636465666768696a6b6c6d6e6f',
);
const CT_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const F = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7';
const G = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const H = 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f';

const ctHashes = CT_LEAVES.map((leaf) => leafHash(hex(leaf)));

function leaves(count: number): readonly Hash[] {
  return Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i & 255, i >> 8)));
}

function rangeOf(hashes: readonly Hash[]): CompactRange {
  return hashes.reduce<CompactRange>((range, hash) => appendLeaf(range, hash), EMPTY_RANGE);
}

function flipped(hash: Hash, bit: number): Hash {
  return hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

const sizes = fc.integer({ min: 1, max: 300 });
const sizeAndIndex = sizes.chain((size) =>
  fc.record({ size: fc.constant(size), index: fc.nat(size - 1), bit: fc.nat(255) }),
);
const twoSizes = sizes.chain((newSize) =>
  fc.record({ newSize: fc.constant(newSize), oldSize: fc.nat(newSize), bit: fc.nat(255) }),
);

describe('the tree, by published vectors of RFC 6962', () => {
  it('has the known empty root and leaf hashes', () => {
    expect(toHex(EMPTY_ROOT)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(toHex(merkleRoot([]))).toBe(toHex(EMPTY_ROOT));
    expect(toHex(ctHashes[0] ?? EMPTY_ROOT)).toBe(CT_ROOTS[0]);
  });

  it('has the known roots of one to eight leaves, by all three ways to compute them', () => {
    CT_ROOTS.forEach((root, i) => {
      const some = ctHashes.slice(0, i + 1);
      expect(toHex(merkleRoot(some))).toBe(root);
      expect(toHex(rangeRoot(rangeOf(some)))).toBe(root);
      expect(toHex(rootFrom(arrayReader(ctHashes), i + 1))).toBe(root);
    });
  });

  it.each([
    [1, 8, [A, B, C]],
    [6, 8, [D, E, F]],
    [3, 3, [CT_ROOTS[1]]],
    [2, 5, [CT_ROOTS[0], B, D]],
    [1, 1, []],
  ])('proves leaf %d of %d with the known path', (leaf, size, path) => {
    const proof = inclusionProof(arrayReader(ctHashes), leaf - 1, size);

    expect(proof.path.map(toHex)).toEqual(path);
  });

  it.each([
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, [G, E, F]],
    [2, 5, [B, D]],
    [6, 7, [G, H, F]],
  ])('proves that %d leaves became %d with the known path', (oldSize, newSize, path) => {
    const proof = consistencyProof(arrayReader(ctHashes), oldSize, newSize);

    expect(proof.path.map(toHex)).toEqual(path);
  });
});

describe('inclusion', () => {
  it('is proven for every leaf, and refused after every one-bit change', () => {
    fc.assert(
      fc.property(sizeAndIndex, ({ size, index, bit }) => {
        const hashes = leaves(size);
        const root = merkleRoot(hashes);
        const leaf = hashes[index] ?? EMPTY_ROOT;
        const proof = inclusionProof(arrayReader(hashes), index, size);

        expect(verifyInclusion(leaf, proof, root)).toBe(true);
        expect(verifyInclusion(flipped(leaf, bit), proof, root)).toBe(false);
        expect(verifyInclusion(leaf, proof, flipped(root, bit))).toBe(false);
        proof.path.forEach((hash, i) => {
          const path = proof.path.with(i, flipped(hash, bit));
          expect(verifyInclusion(leaf, { ...proof, path }, root)).toBe(false);
        });
      }),
    );
  });

  it('is refused at another place, in a tree of another shape and with a path of another length', () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(310), ({ size, index }, other) => {
        const hashes = leaves(size);
        const root = merkleRoot(hashes);
        const leaf = hashes[index] ?? EMPTY_ROOT;
        const proof = inclusionProof(arrayReader(hashes), index, size);

        if (other !== index) {
          expect(verifyInclusion(leaf, { ...proof, index: other }, root)).toBe(false);
        }
        for (const path of [[...proof.path, root], [root, ...proof.path], proof.path.slice(1)]) {
          if (path.length === proof.path.length) continue;
          expect(verifyInclusion(leaf, { ...proof, path }, root)).toBe(false);
        }
        expect(rootFromInclusion(leaf, { ...proof, size: 2 * size + 1 })).toBeUndefined();
      }),
    );
  });

  it('is refused for impossible positions and hashes without throwing', () => {
    const leaf = leafHash(new Uint8Array());

    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 1],
      [0.5, 1],
      [0, Number.NaN],
    ] as const) {
      expect(verifyInclusion(leaf, { index, size, path: [] }, leaf)).toBe(false);
    }
    expect(verifyInclusion(leaf.subarray(1), { index: 0, size: 1, path: [] }, leaf)).toBe(false);
    expect(verifyInclusion(leaf, { index: 0, size: 2, path: [leaf.subarray(1)] }, leaf)).toBe(
      false,
    );
  });

  it('is refused with a path longer than the tree is high, though it leads to the root', () => {
    const [leaf = EMPTY_ROOT, sibling = EMPTY_ROOT] = ctHashes;
    const proof = { index: 0, size: 1, path: [sibling] };

    expect(verifyInclusion(leaf, proof, nodeHash(sibling, leaf))).toBe(false);
    expect(verifyInclusion(leaf, proof, nodeHash(leaf, sibling))).toBe(false);
  });

  it('cannot be asked of a leaf that is not in the tree', () => {
    expect(() => inclusionProof(arrayReader(ctHashes), 8, 8)).toThrow('not within');
    expect(() => consistencyProof(arrayReader(ctHashes), 3, 2)).toThrow('not within');
    expect(() => inclusionProof(arrayReader(ctHashes), 2, 20)).toThrow('no hash');
  });
});

describe('consistency', () => {
  it('is proven for every older size, and refused after every one-bit change', () => {
    fc.assert(
      fc.property(twoSizes, ({ oldSize, newSize, bit }) => {
        const hashes = leaves(newSize);
        const oldRoot = merkleRoot(hashes.slice(0, oldSize));
        const newRoot = merkleRoot(hashes);
        const proof = consistencyProof(arrayReader(hashes), oldSize, newSize);

        expect(verifyConsistency(proof, oldRoot, newRoot)).toBe(true);
        expect(verifyConsistency(proof, flipped(oldRoot, bit), newRoot)).toBe(false);
        if (oldSize > 0) {
          expect(verifyConsistency(proof, oldRoot, flipped(newRoot, bit))).toBe(false);
        }
        proof.path.forEach((hash, i) => {
          const path = proof.path.with(i, flipped(hash, bit));
          expect(verifyConsistency({ ...proof, path }, oldRoot, newRoot)).toBe(false);
        });
      }),
    );
  });

  it('is refused when an old leaf was changed, whatever proof the new tree gives', () => {
    fc.assert(
      fc.property(twoSizes, ({ oldSize, newSize, bit }) => {
        fc.pre(oldSize > 0);
        const hashes = leaves(newSize);
        const at = bit % oldSize;
        const forked = hashes.with(at, flipped(hashes[at] ?? EMPTY_ROOT, bit));
        const oldRoot = merkleRoot(hashes.slice(0, oldSize));
        const proof = consistencyProof(arrayReader(forked), oldSize, newSize);

        expect(verifyConsistency(proof, oldRoot, merkleRoot(forked))).toBe(false);
      }),
    );
  });

  it('is refused with a path of another length, going backwards, and from a false empty tree', () => {
    const hashes = leaves(9);
    const [oldRoot, newRoot] = [merkleRoot(hashes.slice(0, 6)), merkleRoot(hashes)];
    const proof = consistencyProof(arrayReader(hashes), 6, 9);

    for (const path of [[], [newRoot], [...proof.path, newRoot], proof.path.slice(1)]) {
      expect(verifyConsistency({ ...proof, path }, oldRoot, newRoot)).toBe(false);
    }
    expect(verifyConsistency({ oldSize: 9, newSize: 6, path: [] }, newRoot, oldRoot)).toBe(false);
    expect(verifyConsistency({ oldSize: 0, newSize: 9, path: [] }, oldRoot, newRoot)).toBe(false);
    expect(verifyConsistency({ oldSize: 0, newSize: 9, path: [] }, EMPTY_ROOT, newRoot)).toBe(true);
    expect(
      verifyConsistency({ oldSize: 0, newSize: 9, path: [newRoot] }, EMPTY_ROOT, newRoot),
    ).toBe(false);
    expect(verifyConsistency({ oldSize: 0, newSize: 0, path: [] }, newRoot, newRoot)).toBe(false);
    expect(verifyConsistency({ oldSize: 9, newSize: 9, path: [newRoot] }, newRoot, newRoot)).toBe(
      false,
    );
  });
});

describe('a consistency path of the wrong length', () => {
  const [g, e, f, x] = [G, E, F, A].map(hex) as [Hash, Hash, Hash, Hash];
  const older = nodeHash(f, g);
  const newer = nodeHash(f, nodeHash(g, e));

  it('is refused even when both roots follow from it', () => {
    const proof = { oldSize: 6, newSize: 8, path: [g, e, f] };
    const longer = { ...proof, path: [g, e, f, x] };
    const shorter = { ...proof, path: [g, e] };

    expect(verifyConsistency(proof, older, newer)).toBe(true);
    expect(verifyConsistency(longer, nodeHash(x, older), nodeHash(x, newer))).toBe(false);
    expect(verifyConsistency(shorter, g, nodeHash(g, e))).toBe(false);
  });
});

describe('nodes fetched beforehand', () => {
  it('suffice for the proofs and the root that they were announced for', () => {
    fc.assert(
      fc.property(twoSizes, ({ oldSize, newSize, bit }) => {
        const hashes = leaves(newSize);
        const stored = new Map<string, Hash>();
        hashes.reduce<CompactRange>(
          (range, hash) =>
            appendLeaf(range, hash, (level, index, node) =>
              stored.set(nodeKey(level, index), node),
            ),
          EMPTY_RANGE,
        );
        const index = bit % newSize;
        const fetch = (nodes: readonly { level: number; index: number }[]) =>
          mapReader(
            new Map(
              nodes
                .map((node) => nodeKey(node.level, node.index))
                .map((key) => [key, stored.get(key) ?? new Uint8Array()]),
            ),
          );

        expect(inclusionProof(fetch(inclusionNodes(index, newSize)), index, newSize)).toEqual(
          inclusionProof(arrayReader(hashes), index, newSize),
        );
        expect(
          consistencyProof(fetch(consistencyNodes(oldSize, newSize)), oldSize, newSize),
        ).toEqual(consistencyProof(arrayReader(hashes), oldSize, newSize));
        expect(rootFrom(fetch(rootNodes(newSize)), newSize)).toEqual(merkleRoot(hashes));
      }),
    );
  });

  it('are missed loudly', () => {
    expect(() => rootFrom(mapReader(new Map()), 1)).toThrow('0/0 was not fetched');
    expect(() => nodeHash(EMPTY_ROOT, EMPTY_ROOT.subarray(1))).toThrow('32 bytes');
  });
});

describe('a compact range', () => {
  it('survives being stored between any two leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), (size) => {
        const range = rangeOf(leaves(size));

        expect(expectOk(parseRange(serialiseRange(range)))).toEqual(range);
      }),
    );
  });

  it('is refused with too many or too few hashes for its size', () => {
    const bytes = serialiseRange(rangeOf(leaves(5)));

    expect(parseRange(bytes.subarray(0, -32)).ok).toBe(false);
    expect(parseRange(bytes.subarray(0, 5)).ok).toBe(false);
    expect(parseRange(bytes.map((byte, i) => (i < 8 ? 255 : byte))).ok).toBe(false);
    expect(() => appendLeaf({ size: 3, nodes: [] }, EMPTY_ROOT)).toThrow('lacks a node');
  });
});
