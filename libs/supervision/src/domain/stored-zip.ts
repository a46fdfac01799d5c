import { fromUtf8, ok, refuse, toUtf8, type Result } from '@adal/kernel';

import { crc32 } from './crc32.js';

/** Files of an archive in their order. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What one archive may hold at most; the caller has its bytes in memory already. */
const MAX_FILES = 64;

const NAME = /^[a-z][a-z0-9-]{0,40}(\.[a-z]{1,8})?$/;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
/** 1 January 1980, so that the same evidence is the same archive on every day. */
const DATE = 33;

/**
 * Reads the one form in which evidence is packed: nothing compressed, so nothing inflates; no folders, comments, extra
 * fields or gaps. The archive is written again from what was read and compared, so every byte of it is accounted for.
 */
export function readStoredZip(bytes: Uint8Array): Result<Files> {
  const files = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (at + LOCAL_LENGTH <= bytes.length && view.getUint32(at, true) === LOCAL) {
    const size = view.getUint32(at + 18, true);
    const dataAt = at + LOCAL_LENGTH + view.getUint16(at + 26, true);
    const name = fromUtf8(bytes.subarray(at + LOCAL_LENGTH, dataAt));
    if (!name.ok || !NAME.test(name.value)) return refuse('zip.name-refused', { at });
    if (files.has(name.value)) return refuse('zip.name-repeated', { name: name.value });
    if (files.size === MAX_FILES) return refuse('zip.too-many-files');
    if (dataAt + size > bytes.length) return refuse('zip.cut-off', { name: name.value });
    files.set(name.value, bytes.subarray(dataAt, dataAt + size));
    at = dataAt + size;
  }
  return isWritten(bytes, files) ? ok(files) : refuse('zip.not-as-packed');
}

/** Piece by piece, so that a large archive is not held twice. */
function isWritten(bytes: Uint8Array, files: Files): boolean {
  let at = 0;
  for (const part of storedZip(files)) {
    for (let i = 0; i < part.length; i += 1) if (part[i] !== bytes[at + i]) return false;
    at += part.length;
  }
  return at === bytes.length;
}

/** The archive in pieces; names are plain ASCII. */
export function storedZip(files: Files): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const record = { name: toUtf8(name), crc: crc32(bytes), size: bytes.length, at };
    parts.push(localHeader(record), bytes);
    directory.push(centralHeader(record));
    at += LOCAL_LENGTH + record.name.length + bytes.length;
  }
  return [...parts, ...directory, endRecord(directory, at)];
}

type Entry = {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly at: number;
};

function localHeader({ name, crc, size }: Entry): Uint8Array {
  const { bytes, view } = block(LOCAL_LENGTH + name.length, LOCAL);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 10, { name, crc, size });
  bytes.set(name, LOCAL_LENGTH);
  return bytes;
}

function centralHeader({ name, crc, size, at }: Entry): Uint8Array {
  const { bytes, view } = block(CENTRAL_LENGTH + name.length, CENTRAL);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  writeCommon(view, 12, { name, crc, size });
  view.setUint32(42, at, true);
  bytes.set(name, CENTRAL_LENGTH);
  return bytes;
}

/** Time, date, checksum, the two sizes and the length of the name stand together in both headers. */
function writeCommon(view: DataView, from: number, entry: Omit<Entry, 'at'>): void {
  view.setUint16(from + 2, DATE, true);
  view.setUint32(from + 4, entry.crc, true);
  view.setUint32(from + 8, entry.size, true);
  view.setUint32(from + 12, entry.size, true);
  view.setUint16(from + 16, entry.name.length, true);
}

function endRecord(directory: readonly Uint8Array[], at: number): Uint8Array {
  const { bytes, view } = block(END_LENGTH, END);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, header) => sum + header.length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return bytes;
}

function block(
  length: number,
  mark: number,
): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  return { bytes, view };
}
