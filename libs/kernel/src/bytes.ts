import { ok, refuse, type Result } from './result.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8; a lone surrogate becomes U+FFFD, so check texts of others with the canonical form first. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Refuses anything but valid UTF-8; a byte order mark stays in the text. */
export function fromUtf8(bytes: Uint8Array): Result<string> {
  try {
    return ok(decoder.decode(bytes));
  } catch {
    return refuse('bytes.not-utf8');
  }
}

/** The parts one after another, without separators: only join parts of fixed or prefixed length. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Order by unsigned bytes, a prefix first; for `sort`. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Not in constant time: for public values only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

/** Two bytes, big-endian; throws when `n` does not fit. */
export function u16be(n: number): Uint8Array {
  return bigEndian(n, 2);
}

/** Four bytes, big-endian; throws when `n` does not fit. */
export function u32be(n: number): Uint8Array {
  return bigEndian(n, 4);
}

/** Eight bytes, big-endian; throws when `n` is not a safe non-negative integer. */
export function u64be(n: number): Uint8Array {
  return bigEndian(n, 8);
}

function bigEndian(n: number, width: number): Uint8Array {
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`not a count: ${String(n)}`);
  const bytes = new Uint8Array(width);
  let rest = n;
  for (let i = width - 1; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  if (rest !== 0) throw new Error(`${String(n)} does not fit ${String(width)} bytes`);
  return bytes;
}
