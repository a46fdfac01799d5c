import { concatBytes, ok, refuse, u16be, type Result } from '@adal/kernel';
import type { Hash } from './crypto.js';
import { TILE_WIDTH, type Tile } from './tiles.js';

/** What a path of the log names: tree hashes, or the entries under level 0. */
export type TileAddress = Tile & { readonly kind: 'hashes' | 'entries' };

const PATH = /^tile\/(0|[1-9]\d?|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;
const MAX_LEVEL = 63;

/** `tile/<level>/<index>[.p/<width>]`, the index in groups of three digits: 1234067 is `x001/x234/067`. */
export function tilePath(tile: Tile): string {
  return `tile/${String(tile.level)}/${numberPath(tile.index)}${partial(tile.width)}`;
}

/** `tile/entries/<index>[.p/<width>]`. */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${numberPath(index)}${partial(width)}`;
}

/** Strict: one place has one spelling, so `x000/001`, `.p/256` and leading zeroes are refused. */
export function parseTilePath(path: string): Result<TileAddress> {
  const [, level, digits, width] = PATH.exec(path) ?? [];
  if (level === undefined || digits === undefined) return refuse('tile.bad-path');
  const address: TileAddress = {
    kind: level === 'entries' ? 'entries' : 'hashes',
    level: level === 'entries' ? 0 : Number(level),
    index: Number(digits.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const written =
    address.kind === 'entries' ? entriesPath(address.index, address.width) : tilePath(address);
  return written === path && address.level <= MAX_LEVEL ? ok(address) : refuse('tile.bad-path');
}

/** The hashes one after another, 32 bytes each. */
export function encodeTile(hashes: readonly Hash[]): Uint8Array {
  return concatBytes(...hashes);
}

/** One to 256 whole hashes. */
export function decodeTile(bytes: Uint8Array): Result<readonly Hash[]> {
  if (bytes.length === 0 || bytes.length % 32 !== 0 || bytes.length > 32 * TILE_WIDTH)
    return refuse('tile.malformed');
  return ok(Array.from({ length: bytes.length / 32 }, (_, i) => bytes.slice(32 * i, 32 * i + 32)));
}

/** Each entry behind its length in two bytes, big-endian. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...entries.flatMap((entry) => [u16be(entry.length), entry]));
}

/** One to 256 entries, nothing after them. */
export function decodeEntries(bytes: Uint8Array): Result<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const start = offset + 2;
    const end = start + (bytes[offset] ?? 0) * 256 + (bytes[offset + 1] ?? 0);
    if (end > bytes.length || entries.length === TILE_WIDTH) return refuse('tile.malformed');
    entries.push(bytes.slice(start, end));
    offset = end;
  }
  return entries.length === 0 ? refuse('tile.malformed') : ok(entries);
}

function numberPath(n: number): string {
  const digits = String(n);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

function partial(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${String(width)}`;
}
