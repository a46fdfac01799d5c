import { ok, refuse, type Result } from './result.js';

const HEX = '0123456789abcdef';
const HEX_PAIRS: readonly string[] = Array.from(
  { length: 256 },
  (_, n) => HEX.charAt(n >> 4) + HEX.charAt(n & 15),
);
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;
const STANDARD_PAIRS = pairsOf(STANDARD);
const URL_SAFE_PAIRS = pairsOf(URL_SAFE);
const NOT_A_DIGIT = 255;
const STANDARD_VALUES = valuesOf(STANDARD);
const URL_SAFE_VALUES = valuesOf(URL_SAFE);

function pairsOf(alphabet: string): readonly string[] {
  return Array.from({ length: 4096 }, (_, n) => alphabet.charAt(n >> 6) + alphabet.charAt(n & 63));
}

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(NOT_A_DIGIT);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  return values;
}

/** Lowercase hexadecimal, the way hashes appear in log data. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX_PAIRS[byte] ?? '';
  return text;
}

/** Lowercase only and of even length, so that one value has one spelling. */
export function fromHex(text: string): Result<Uint8Array> {
  if (text.length % 2 !== 0) return refuse('bytes.not-hex');
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    const high = HEX.indexOf(text.charAt(2 * i));
    const low = HEX.indexOf(text.charAt(2 * i + 1));
    if (high < 0 || low < 0) return refuse('bytes.not-hex');
    bytes[i] = high * 16 + low;
  }
  return ok(bytes);
}

/** RFC 4648 section 4, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const digits = encode64(bytes, STANDARD_PAIRS);
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

/** RFC 4648 section 5 without padding, fit for headers and links. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode64(bytes, URL_SAFE_PAIRS);
}

/** Strict: padding as prescribed, unused bits zero, nothing else in the text, so that one value has one spelling. */
export function fromBase64(text: string): Result<Uint8Array> {
  const digits = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0 || text.length - digits.length !== (4 - (digits.length % 4)) % 4) {
    return refuse('bytes.not-base64');
  }
  return decode64(digits, STANDARD_VALUES);
}

/** Strict: no padding, unused bits zero. */
export function fromBase64Url(text: string): Result<Uint8Array> {
  return decode64(text, URL_SAFE_VALUES);
}

/** Twelve bits are two digits, looked up at once. */
function encode64(bytes: Uint8Array, pairs: readonly string[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += pairOf(pairs, group >> 12) + pairOf(pairs, group & 4095);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing);
}

function pairOf(pairs: readonly string[], twelveBits: number): string {
  return pairs[twelveBits] ?? '';
}

function decode64(digits: string, values: Uint8Array): Result<Uint8Array> {
  if (digits.length % 4 === 1) return refuse('bytes.not-base64');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let heldBits = 0;
  let written = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = values[digits.charCodeAt(i)] ?? NOT_A_DIGIT;
    if (value === NOT_A_DIGIT) return refuse('bytes.not-base64');
    held = ((held << 6) | value) & 0xffff;
    heldBits += 6;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[written] = (held >> heldBits) & 255;
      written += 1;
    }
  }
  const hasStrayBits = (held & ((1 << heldBits) - 1)) !== 0;
  return hasStrayBits ? refuse('bytes.not-base64') : ok(bytes);
}
