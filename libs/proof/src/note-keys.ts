import {
  concatBytes,
  fromBase64,
  ok,
  refuse,
  toBase64,
  toHex,
  toUtf8,
  u64be,
  type Result,
} from '@adal/kernel';
import { ed25519Signer, ed25519Verify, sha256 } from './crypto.js';

/** 1: a plain Ed25519 signature of the text; 4: a witness's Ed25519 cosignature with a time (C2SP tlog-cosignature). */
export type NoteAlgorithm = 1 | 4;

/** A public key as the one who checks is configured with it; `keyHash` is eight hexadecimal digits. */
export type NoteVerifier = {
  readonly name: string;
  readonly keyHash: string;
  readonly algorithm: NoteAlgorithm;
  readonly publicKey: Uint8Array;
};

/** A key that can sign; a cosigner (algorithm 4) signs its own message, see `cosignNote`. */
export type NoteSigner = NoteVerifier & {
  readonly keyHashBytes: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

const KEY_NAME = /^[^\s+\p{Cc}]+$/u;
const PRIVATE_PREFIX = 'PRIVATE+KEY+';

/** A signer for notes from a seed of 32 bytes. */
export function noteSigner(name: string, seed: Uint8Array): Result<NoteSigner> {
  return signerOf(name, seed, 1);
}

/** A witness's key: same curve, other algorithm byte, so other key hash. */
export function cosigner(name: string, seed: Uint8Array): Result<NoteSigner> {
  return signerOf(name, seed, 4);
}

/** The verifying half of a signer. */
export function verifierOf(signer: NoteSigner): NoteVerifier {
  const { name, keyHash, algorithm, publicKey } = signer;
  return { name, keyHash, algorithm, publicKey };
}

/** The published form `name+hash+base64(algorithm ‖ public key)`. */
export function verifierKey(
  name: string,
  publicKey: Uint8Array,
  algorithm: NoteAlgorithm = 1,
): Result<string> {
  if (!KEY_NAME.test(name) || publicKey.length !== 32) return refuse('key.malformed');
  return ok(
    `${name}+${toHex(keyHash(name, publicKey, algorithm))}+${encodeKey(publicKey, algorithm)}`,
  );
}

/** Refuses a key whose hash does not belong to it. */
export function parseVerifierKey(text: string): Result<NoteVerifier> {
  const parsed = parseKey(text);
  if (!parsed.ok) return parsed;
  const { name, hash, algorithm, key } = parsed.value;
  const isOwnHash = hash === toHex(keyHash(name, key, algorithm));
  return isOwnHash
    ? ok({ name, keyHash: hash, algorithm, publicKey: key })
    : refuse('key.malformed');
}

/** The private form that golang.org/x/mod/sumdb/note reads too; belongs in a secret store, never in a log. */
export function signerKey(name: string, seed: Uint8Array): Result<string> {
  const signer = noteSigner(name, seed);
  return signer.ok
    ? ok(`${PRIVATE_PREFIX}${name}+${signer.value.keyHash}+${encodeKey(seed, 1)}`)
    : signer;
}

/** Refuses a key whose hash does not belong to its public half. */
export function parseSignerKey(text: string): Result<NoteSigner> {
  if (!text.startsWith(PRIVATE_PREFIX)) return refuse('key.malformed');
  const parsed = parseKey(text.slice(PRIVATE_PREFIX.length));
  if (!parsed.ok) return parsed;
  const { name, hash, algorithm, key } = parsed.value;
  const signer = signerOf(name, key, algorithm);
  return signer.ok && signer.value.keyHash === hash ? signer : refuse('key.malformed');
}

/** Checks one signature of a note's text; a cosignature begins with its time in seconds (eight bytes). */
export function verifyBy(key: NoteVerifier, text: Uint8Array, signature: Uint8Array): boolean {
  if (key.algorithm === 1) return ed25519Verify(key.publicKey, text, signature);
  const seconds = cosignedAt(signature);
  return (
    seconds !== undefined &&
    ed25519Verify(key.publicKey, cosignedMessage(text, seconds), signature.subarray(8))
  );
}

/** The signature part of a cosignature of `text`, made at `seconds` since 1970. */
export function cosign(signer: NoteSigner, text: Uint8Array, seconds: number): Uint8Array {
  if (signer.algorithm !== 4) throw new Error('a log key does not cosign');
  return concatBytes(u64be(seconds), signer.sign(cosignedMessage(text, seconds)));
}

/** The time in a cosignature, or undefined when it cannot be one. */
export function cosignedAt(signature: Uint8Array): number | undefined {
  if (signature.length !== 72) return undefined;
  const view = new DataView(signature.buffer, signature.byteOffset, 8);
  const seconds = Number(view.getBigUint64(0));
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}

function cosignedMessage(text: Uint8Array, seconds: number): Uint8Array {
  return concatBytes(toUtf8(`cosignature/v1\ntime ${String(seconds)}\n`), text);
}

function signerOf(name: string, seed: Uint8Array, algorithm: NoteAlgorithm): Result<NoteSigner> {
  if (!KEY_NAME.test(name) || seed.length !== 32) return refuse('key.malformed');
  const { publicKey, sign } = ed25519Signer(seed);
  const keyHashBytes = keyHash(name, publicKey, algorithm);
  return ok({ name, keyHash: toHex(keyHashBytes), keyHashBytes, algorithm, publicKey, sign });
}

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key). */
function keyHash(name: string, publicKey: Uint8Array, algorithm: NoteAlgorithm): Uint8Array {
  return sha256(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(algorithm), publicKey)).slice(0, 4);
}

function encodeKey(key: Uint8Array, algorithm: NoteAlgorithm): string {
  return toBase64(concatBytes(Uint8Array.of(algorithm), key));
}

type ParsedKey = {
  readonly name: string;
  readonly hash: string;
  readonly algorithm: NoteAlgorithm;
  readonly key: Uint8Array;
};

/** The base64 may itself contain `+`, so only the first two separate. */
function parseKey(text: string): Result<ParsedKey> {
  const [, name, hash, base64] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  if (name === undefined || hash === undefined || base64 === undefined)
    return refuse('key.malformed');
  const bytes = fromBase64(base64);
  if (!KEY_NAME.test(name) || !bytes.ok || bytes.value.length !== 33)
    return refuse('key.malformed');
  const algorithm = algorithmOf(bytes.value[0]);
  if (algorithm === undefined) return refuse('key.malformed');
  return ok({ name, hash, algorithm, key: bytes.value.slice(1) });
}

function algorithmOf(byte: number | undefined): NoteAlgorithm | undefined {
  return byte === 1 || byte === 4 ? byte : undefined;
}
