import {
  fromUtf8,
  isJsonObject,
  ok,
  refuse,
  toUtf8,
  type JsonObject,
  type JsonValue,
  type Refusal,
  type Result,
} from '@adal/kernel';
import { sha256, type Hash } from './crypto.js';

/** `maxBytes` of UTF-8; `maxDepth` counts arrays and objects, a scalar alone has depth 0. */
export type CanonicalLimits = { readonly maxBytes: number; readonly maxDepth: number };

/** A log entry's body. */
export const ENTRY_LIMITS: CanonicalLimits = { maxBytes: 8192, maxDepth: 16 };

/** A ruleset, an item bank, a form: whatever is hashed as a document. */
export const DOCUMENT_LIMITS: CanonicalLimits = { maxBytes: 1 << 20, maxDepth: 32 };

/** ASCII that JSON writes as it is: no control character, quote or backslash. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
/** What JSON.parse gives is a JSON value; its own type says less. */
const readJson: (text: string) => JsonValue = JSON.parse;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * RFC 8785 in a strict domain: whole numbers within ±(2^53−1), strings in NFC without lone surrogates,
 * no `__proto__` key, no `undefined`. The same value has the same text in every language.
 */
export function canonicalise(
  value: JsonValue,
  limits: CanonicalLimits = ENTRY_LIMITS,
): Result<string> {
  try {
    return ok(write(value, limits.maxDepth));
  } catch (fault) {
    if (fault instanceof OutsideDomain) return { ok: false, error: fault.refusal };
    throw fault;
  }
}

/** The canonical text as UTF-8, not longer than the limit. */
export function canonicalBytes(
  value: JsonValue,
  limits: CanonicalLimits = ENTRY_LIMITS,
): Result<Uint8Array> {
  const text = canonicalise(value, limits);
  if (!text.ok) return text;
  const bytes = toUtf8(text.value);
  return bytes.length > limits.maxBytes
    ? refuse('canonical.too-long', { bytes: bytes.length })
    : ok(bytes);
}

/** SHA-256 of the canonical form of a document. */
export function canonicalHash(value: JsonValue): Result<Hash> {
  const bytes = canonicalBytes(value, DOCUMENT_LIMITS);
  return bytes.ok ? ok(sha256(bytes.value)) : bytes;
}

/**
 * Accepts exactly the bytes that `canonicalBytes` writes: after parsing, the value is written again and compared.
 * That one comparison refuses duplicate keys, other spellings of numbers and escapes, white space, a byte order mark
 * and wrong order, without a parser of our own that could disagree with other people's.
 */
export function parseCanonical(
  bytes: Uint8Array,
  limits: CanonicalLimits = ENTRY_LIMITS,
): Result<JsonValue> {
  if (bytes.length > limits.maxBytes) return refuse('canonical.too-long', { bytes: bytes.length });
  const text = fromUtf8(bytes);
  if (!text.ok) return refuse('canonical.not-utf8');
  const parsed = parseJson(text.value);
  if (!parsed.ok) return parsed;
  const written = canonicalise(parsed.value, limits);
  if (!written.ok) return written;
  return written.value === text.value ? parsed : refuse('canonical.not-canonical');
}

function parseJson(text: string): Result<JsonValue> {
  try {
    return ok(readJson(text));
  } catch {
    return refuse('canonical.not-json');
  }
}

/** Carries a refusal out of the recursion; never leaves this file. */
class OutsideDomain extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

function write(value: unknown, depthLeft: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      return writeNumber(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      if (value === null) return 'null';
      if (depthLeft === 0) return outside('canonical.too-deep');
      if (Array.isArray(value))
        return `[${Array.from(value, (each) => write(each, depthLeft - 1)).join(',')}]`;
      return writeObject(value, depthLeft);
  }
}

function writeObject(value: unknown, depthLeft: number): string {
  if (!isJsonObject(value)) return outside('canonical.not-json');
  let text = '{';
  for (const key of sortedKeys(value)) {
    if (key === '__proto__') return outside('canonical.forbidden-key');
    if (text.length > 1) text += ',';
    text += `${writeString(key)}:${write(value[key], depthLeft - 1)}`;
  }
  return `${text}}`;
}

/** By UTF-16 code units, which is JavaScript's own order of strings; what was read is in order already. */
function sortedKeys(value: JsonObject): readonly string[] {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i += 1) {
    if ((keys[i - 1] ?? '') > (keys[i] ?? '')) return keys.sort();
  }
  return keys;
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return outside('canonical.not-integer');
  return String(value);
}

/** `JSON.stringify` escapes strings exactly as RFC 8785 section 3.2.2.2 prescribes. */
function writeString(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (LONE_SURROGATE.test(value)) return outside('canonical.lone-surrogate');
  if (value.normalize('NFC') !== value) return outside('canonical.not-nfc');
  return JSON.stringify(value);
}

function outside(code: string): never {
  throw new OutsideDomain({ code });
}
