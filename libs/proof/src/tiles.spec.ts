import { expectOk, toHex } from '@adal/kernel';
import fc from 'fast-check';
import type { Hash } from './crypto.js';
import { arrayReader, leafHash, merkleRoot, rootFrom } from './merkle.js';
import { consistencyProof, inclusionNodes, inclusionProof } from './merkle-proofs.js';
import {
  decodeEntries,
  decodeTile,
  encodeEntries,
  encodeTile,
  entriesPath,
  parseTilePath,
  tilePath,
} from './tile-format.js';
import {
  newTiles,
  tileNodes,
  tileReader,
  tilesForNodes,
  tilesForSize,
  tileWidth,
  type Tile,
} from './tiles.js';

const FULL = 256;

function leaves(count: number): readonly Hash[] {
  return Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i & 255, i >> 8)));
}

function storedTiles(hashes: readonly Hash[]): ReadonlyMap<string, Uint8Array> {
  const reader = arrayReader(hashes);
  return new Map(
    tilesForSize(hashes.length).map((tile) => [
      tilePath(tile),
      encodeTile(tileNodes(tile).map(({ level, index }) => reader(level, index))),
    ]),
  );
}

describe('tile paths, by the examples of C2SP tlog-tiles', () => {
  it.each([
    [{ level: 0, index: 1234067, width: FULL }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 0, width: FULL }, 'tile/0/000'],
    [{ level: 63, index: 999, width: 255 }, 'tile/63/999.p/255'],
    [{ level: 1, index: 1000, width: 5 }, 'tile/1/x001/000.p/5'],
    [{ level: 3, index: 123456078, width: 2 }, 'tile/3/x123/x456/078.p/2'],
  ])('%j is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ ok: true, value: { kind: 'hashes', ...tile } });
  });

  it('names entry bundles beside the hashes', () => {
    expect(entriesPath(1234067, 8)).toBe('tile/entries/x001/x234/067.p/8');
    expect(parseTilePath('tile/entries/x001/x234/067.p/8')).toEqual({
      ok: true,
      value: { kind: 'entries', level: 0, index: 1234067, width: 8 },
    });
  });

  it.each([
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/1234',
    'tile/0/123/456',
    'tile/00/000',
    'tile/01/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/05',
    'tile/0/000.p/',
    'tile/0/000/',
    'tile/data/000',
    '/tile/0/000',
    'tile/0/../000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
  ])('refuses %s', (path) => {
    expect(parseTilePath(path)).toMatchObject({ error: { code: 'tile.bad-path' } });
  });

  it('reads back every path that it writes', () => {
    fc.assert(
      fc.property(fc.nat(63), fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, n, w) => {
        const tile = { level, index: n, width: w };

        expect(expectOk(parseTilePath(tilePath(tile)))).toEqual({ kind: 'hashes', ...tile });
      }),
    );
  });
});

describe('the tiles of a tree', () => {
  it('of 70,000 leaves are those of the specification', () => {
    const tiles = tilesForSize(70_000);
    const count = (level: number, isFull: boolean): number =>
      tiles.filter((tile) => tile.level === level && (tile.width === FULL) === isFull).length;

    expect([count(0, true), count(0, false)]).toEqual([273, 1]);
    expect([count(1, true), count(1, false)]).toEqual([1, 1]);
    expect([count(2, true), count(2, false)]).toEqual([0, 1]);
    expect([tileWidth(0, 273, 70_000), tileWidth(1, 1, 70_000), tileWidth(2, 0, 70_000)]).toEqual([
      112, 17, 1,
    ]);
  });

  it('of 256 leaves are a full one and a partial one above it; an empty tree has none', () => {
    expect(tilesForSize(256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect(tilesForSize(0)).toEqual([]);
  });

  it('are all written by writing after each growth those that grew', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { maxLength: 6 }), (growths) => {
        const latest = new Map<string, Tile>();
        let size = 0;
        for (const growth of growths) {
          const grown = newTiles(size, size + growth);
          for (const tile of grown) {
            const place = `${String(tile.level)}/${String(tile.index)}`;
            expect(tile.width).toBeGreaterThan(latest.get(place)?.width ?? 0);
            latest.set(place, tile);
          }
          size += growth;
        }
        const byPlace = (a: Tile, b: Tile): number => a.level - b.level || a.index - b.index;

        expect([...latest.values()].sort(byPlace)).toEqual(tilesForSize(size));
      }),
    );
  });

  it('give the same root and proofs as the leaves, and need no other tile than announced', () => {
    const hashes = leaves(1500);
    for (const size of [1, 2, 255, 256, 257, 700, 1024, 1500]) {
      const stored = storedTiles(hashes.slice(0, size));
      const read = (tile: Tile): readonly Hash[] =>
        expectOk(decodeTile(stored.get(tilePath(tile)) ?? new Uint8Array()));
      const reader = tileReader(size, read);
      const inMemory = arrayReader(hashes.slice(0, size));
      const index = Math.floor(size / 3);
      const announced = tilesForNodes(inclusionNodes(index, size), size).map(tilePath);
      const strict = tileReader(size, (tile) => {
        expect(announced).toContain(tilePath(tile));
        return read(tile);
      });

      expect(toHex(rootFrom(reader, size))).toBe(toHex(merkleRoot(hashes.slice(0, size))));
      expect(inclusionProof(strict, index, size)).toEqual(inclusionProof(inMemory, index, size));
      expect(consistencyProof(reader, index, size)).toEqual(
        consistencyProof(inMemory, index, size),
      );
    }
  });

  it('are refused when shorter than the tree says', () => {
    const reader = tileReader(4, () => leaves(3));

    expect(() => rootFrom(reader, 4)).toThrow('shorter');
  });
});

describe('tile bodies', () => {
  it('are whole hashes, one to 256', () => {
    expect(decodeTile(encodeTile(leaves(256)))).toEqual({ ok: true, value: leaves(256) });
    expect(decodeTile(encodeTile(leaves(257))).ok).toBe(false);
    expect(decodeTile(new Uint8Array()).ok).toBe(false);
    expect(decodeTile(new Uint8Array(33)).ok).toBe(false);
  });

  it('of entries are length-prefixed, big-endian', () => {
    const entries = [Uint8Array.of(7), new Uint8Array(), new Uint8Array(258).fill(1)];
    const bytes = encodeEntries(entries);

    expect(Array.from(bytes.subarray(0, 7))).toEqual([0, 1, 7, 0, 0, 1, 2]);
    expect(decodeEntries(bytes)).toEqual({ ok: true, value: entries });
  });

  it('of entries are refused when cut, empty or more than 256', () => {
    const bytes = encodeEntries([Uint8Array.of(7, 8)]);

    expect(decodeEntries(bytes.subarray(0, 3)).ok).toBe(false);
    expect(decodeEntries(bytes.subarray(0, 1)).ok).toBe(false);
    expect(decodeEntries(new Uint8Array()).ok).toBe(false);
    expect(decodeEntries(new Uint8Array(2 * 257)).ok).toBe(false);
    expect(decodeEntries(new Uint8Array(2 * 256)).ok).toBe(true);
  });
});
