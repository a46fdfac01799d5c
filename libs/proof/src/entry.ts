import {
  concatBytes,
  fromBase64,
  isJsonObject,
  ok,
  refuse,
  toBase64,
  toUtf8,
  type Instant,
  type JsonObject,
  type JsonValue,
  type Result,
} from '@adal/kernel';
import { canonicalBytes, parseCanonical } from './canonical.js';
import { ed25519Verify, sha256, type Ed25519Signer, type Hash } from './crypto.js';
import { leafHash } from './merkle.js';

/** Something too large or too private for the log, which keeps its hash and length in bytes. */
export type EntryBlob = { readonly name: string; readonly sha256: string; readonly length: number };

/** What is hashed into the log; its position does not exist yet when it is written. */
export type EntryBody = {
  /** Version of the event's shape, as in the catalogue. */
  readonly v: number;
  /** The log's name, as in its checkpoints. */
  readonly origin: string;
  readonly at: Instant;
  /** Null for entries of the whole installation. */
  readonly contest: string | null;
  readonly type: string;
  readonly actor: { readonly pseudonym: string; readonly role: string };
  readonly data: JsonObject;
  readonly blobs: readonly EntryBlob[];
  /** 256 random bits in hexadecimal, so that nothing can be guessed from the hash. */
  readonly nonce: string;
  /** The actor's own signature: a key's name and 64 bytes in base64. */
  readonly sig?: { readonly key: string; readonly value: string };
};

/** A body ready for the log: `commitment` is the tree's entry, `leafHash` its hash in the tree. */
export type SealedEntry = {
  readonly bytes: Uint8Array;
  readonly commitment: Hash;
  readonly leafHash: Hash;
};

const HEX_32 = /^[0-9a-f]{64}$/;
const SIGNATURE_TAG = toUtf8('adal/entry-sig/v1\n');

/** SHA-256 of the body's bytes: the 32 bytes that stand in the tree's entry bundles. */
export function entryCommitment(bytes: Uint8Array): Hash {
  return sha256(bytes);
}

/** The tree's leaf over a commitment (RFC 6962). */
export function commitmentLeaf(commitment: Hash): Hash {
  return leafHash(commitment);
}

/** Writes the body in canonical form; refuses what a verifier would refuse to read. */
export function buildEntry(body: EntryBody): Result<SealedEntry> {
  const checked = checkBody(body);
  if (!checked.ok) return checked;
  const bytes = canonicalBytes(body);
  if (!bytes.ok) return bytes;
  const commitment = entryCommitment(bytes.value);
  return ok({ bytes: bytes.value, commitment, leafHash: commitmentLeaf(commitment) });
}

/** Reads a body back; refuses every spelling but the canonical one, and missing or unknown fields. */
export function parseEntry(bytes: Uint8Array): Result<EntryBody> {
  const value = parseCanonical(bytes);
  return value.ok ? checkBody(value.value) : value;
}

/** The body with the actor's signature over all its other fields. */
export function signEntry(body: EntryBody, key: string, signer: Ed25519Signer): Result<EntryBody> {
  const message = signedMessage(body);
  return message.ok
    ? ok({ ...body, sig: { key, value: toBase64(signer.sign(message.value)) } })
    : message;
}

/** False without a signature; which key may sign for which actor is the caller's question. */
export function verifyEntrySignature(body: EntryBody, publicKey: Uint8Array): boolean {
  const message = signedMessage(body);
  const signature = fromBase64(body.sig?.value ?? '');
  return message.ok && signature.ok && ed25519Verify(publicKey, message.value, signature.value);
}

/** "adal/entry-sig/v1\n" ‖ canonical form of the body without `sig`. */
function signedMessage(body: EntryBody): Result<Uint8Array> {
  const unsigned = Object.entries(body).filter(([field]) => field !== 'sig');
  const bytes = canonicalBytes(Object.fromEntries(unsigned));
  return bytes.ok ? ok(concatBytes(SIGNATURE_TAG, bytes.value)) : bytes;
}

/** One check for each field; a field that is not here is refused. */
const CHECKS: Readonly<Record<keyof EntryBody, (value: JsonValue | undefined) => boolean>> = {
  v: (value) => isWhole(value) && value > 0,
  origin: isName,
  at: isWhole,
  contest: (value) => value === null || isName(value),
  type: isName,
  actor: isActor,
  data: isJsonObject,
  blobs: (value) => Array.isArray(value) && value.every(isBlob),
  nonce: isHash,
  sig: (value) => value === undefined || isSignature(value),
};
const ALL_CHECKS = new Map(Object.entries(CHECKS));

function checkBody(value: JsonValue): Result<EntryBody> {
  if (isBody(value)) return ok(value);
  const field = isJsonObject(value) ? wrongField(value) : undefined;
  return refuse('entry.malformed', { field: field ?? 'body' });
}

function isBody(value: JsonValue): value is EntryBody {
  return isJsonObject(value) && wrongField(value) === undefined;
}

function wrongField(value: JsonObject): string | undefined {
  for (const field of Object.keys(value)) if (!ALL_CHECKS.has(field)) return field;
  for (const [field, isRight] of ALL_CHECKS) if (!isRight(value[field])) return field;
  return undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HEX_32.test(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function hasExactly(value: unknown, ...keys: readonly string[]): value is JsonObject {
  return (
    isJsonObject(value) &&
    Object.keys(value).length === keys.length &&
    keys.every((key) => key in value)
  );
}

function isActor(value: unknown): value is EntryBody['actor'] {
  return (
    hasExactly(value, 'pseudonym', 'role') && isName(value['pseudonym']) && isName(value['role'])
  );
}

function isBlob(value: unknown): value is EntryBlob {
  if (!hasExactly(value, 'name', 'sha256', 'length')) return false;
  return isName(value['name']) && isHash(value['sha256']) && isWhole(value['length']);
}

function isSignature(value: unknown): value is NonNullable<EntryBody['sig']> {
  return hasExactly(value, 'key', 'value') && isName(value['key']) && isName(value['value']);
}
