import {
  concatBytes,
  expectOk,
  fromBase64Url,
  fromHex,
  isJsonObject,
  ok,
  refuse,
  toBase64Url,
  toHex,
  u32be,
  type JsonValue,
  type Result,
} from '@adal/kernel';
import { parseCanonical } from './canonical.js';
import type { Hash } from './crypto.js';
import type { EntryReceipt, Receipt, SaveReceipt } from './receipt.js';

const VERSION = 1;
const KEY_AT = 1;
const INDEX_AT = 5;
const SIZE_AT = 9;
const SIGNATURE_AT = 13;
const PATH_LENGTH_AT = 77;
const PATH_AT = 78;
const MAX_PATH = 32;
const MAX_TEXT = 4096;

/**
 * The header `Adal-Receipt`: base64url without padding of version 1 (1 byte) ‖ key id (4) ‖ u32 index ‖ u32 size ‖
 * signature (64) ‖ number of hashes in the path (1) ‖ the path from the leaf upwards (32 each) ‖ body.
 */
export function encodeReceipt(receipt: Receipt): string {
  return toBase64Url(receiptBytes(receipt));
}

/** The same before it is written as text, for whoever has a faster base64url than plain JavaScript. */
export function receiptBytes(receipt: Receipt): Uint8Array {
  return concatBytes(
    Uint8Array.of(VERSION),
    expectOk(fromHex(receipt.keyId)),
    u32be(receipt.index),
    u32be(receipt.size),
    receipt.signature,
    Uint8Array.of(receipt.path.length),
    ...receipt.path,
    receipt.body,
  );
}

/** Reads what `encodeReceipt` wrote; whether it is true, `verifyReceipt` says. */
export function decodeReceipt(text: string): Result<Receipt> {
  if (text.length > MAX_TEXT) return refuse('receipt.malformed');
  const decoded = fromBase64Url(text);
  if (!decoded.ok) return refuse('receipt.malformed');
  const bytes = decoded.value;
  const hashes = bytes[PATH_LENGTH_AT] ?? 0;
  const bodyAt = PATH_AT + 32 * hashes;
  if (bytes[0] !== VERSION || hashes > MAX_PATH || bytes.length <= bodyAt)
    return refuse('receipt.malformed');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const path: Hash[] = [];
  for (let at = PATH_AT; at < bodyAt; at += 32) path.push(bytes.slice(at, at + 32));
  return ok({
    body: bytes.slice(bodyAt),
    index: view.getUint32(INDEX_AT),
    size: view.getUint32(SIZE_AT),
    path,
    keyId: toHex(bytes.subarray(KEY_AT, INDEX_AT)),
    signature: bytes.slice(SIGNATURE_AT, PATH_LENGTH_AT),
  });
}

/** What a receipt promises; refuses any other spelling and any other field. */
export function parseReceiptBody(bytes: Uint8Array): Result<SaveReceipt | EntryReceipt> {
  const parsed = parseCanonical(bytes);
  if (!parsed.ok) return parsed;
  const promise = savePromise(parsed.value) ?? entryPromise(parsed.value);
  return promise === undefined ? refuse('receipt.malformed') : ok(promise);
}

function savePromise(value: JsonValue): SaveReceipt | undefined {
  if (!isJsonObject(value) || value['kind'] !== 'save' || Object.keys(value).length !== 7)
    return undefined;
  const { attempt, seq, item, revision, head, receivedAt } = value;
  if (!isCount(seq) || !isCount(revision) || !isCount(receivedAt)) return undefined;
  if (!isText(attempt) || !isText(item) || !isHash(head)) return undefined;
  return { kind: 'save', attempt, seq, item, revision, head, receivedAt };
}

function entryPromise(value: JsonValue): EntryReceipt | undefined {
  if (!isJsonObject(value) || value['kind'] !== 'entry' || Object.keys(value).length !== 4)
    return undefined;
  const { bodyHash, receivedAt, maxDelayMs } = value;
  if (!isHash(bodyHash) || !isCount(receivedAt) || !isCount(maxDelayMs)) return undefined;
  return { kind: 'entry', bodyHash, receivedAt, maxDelayMs };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
