/*
 * The only file of this lib that touches `node:crypto`. Everything here is synchronous and takes and gives plain
 * bytes, so that a web build can put @noble in its place without another file noticing.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hash,
  hkdfSync,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto';
import { concatBytes, fromHex, expectOk, ok, refuse, type Result } from '@adal/kernel';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/** SHA-256. Reads the digest out of a Latin-1 string, which costs half of what a Buffer does at 32 bytes. */
export function sha256(bytes: Uint8Array): Hash {
  const digest = hash('sha256', bytes, 'binary');
  const result = new Uint8Array(32);
  for (let i = 0; i < 32; i += 1) result[i] = digest.charCodeAt(i);
  return result;
}

/** SHA-256 in lowercase hexadecimal, the form of log data. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** HMAC-SHA-256 (RFC 2104). */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Hash {
  return hmacKey(key)(bytes);
}

const BLOCK_LENGTH = 64;

/** A prepared key, for many short messages: two one-shot hashes cost less than half of Node's HMAC object. */
export function hmacKey(key: Uint8Array): (bytes: Uint8Array) => Hash {
  const block = new Uint8Array(BLOCK_LENGTH);
  block.set(key.length > BLOCK_LENGTH ? sha256(key) : key);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  return (bytes) => sha256(concatBytes(outer, sha256(concatBytes(inner, bytes))));
}

/** HKDF-SHA-256, extract and expand (RFC 5869); `length` in bytes. */
export function hkdfSha256(input: {
  readonly ikm: Uint8Array;
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
  readonly length: number;
}): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', input.ikm, input.salt, input.info, input.length));
}

/** Bytes from the operating system's generator; the only source of randomness of this lib. */
export function secureRandom(length: number): Uint8Array {
  return plain(randomBytes(length));
}

/** Takes the same time wherever the first difference is; lengths are not secret. */
export function constantTimeEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A prepared private key: keep it, because preparing costs as much as signing. */
export type Ed25519Signer = {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/** A prepared public key; false for a wrong signature of any length. */
export type Ed25519Verifier = (message: Uint8Array, signature: Uint8Array) => boolean;

const ED25519_SEED = der('302e020100300506032b657004220420');
const ED25519_PUBLIC = der('302a300506032b6570032100');
const X25519_PRIVATE = der('302e020100300506032b656e04220420');
const X25519_PUBLIC = der('302a300506032b656e032100');

/** Prepares an RFC 8032 seed of 32 bytes. */
export function ed25519Signer(seed: Uint8Array): Ed25519Signer {
  const key = privateKey(ED25519_SEED, seed);
  return {
    publicKey: rawPublicKey(key),
    sign: (message) => plain(sign(null, message, key)),
  };
}

/** Prepares a public key of 32 bytes. */
export function ed25519Verifier(publicKeyBytes: Uint8Array): Ed25519Verifier {
  const key = publicKey(ED25519_PUBLIC, publicKeyBytes);
  return (message, signature) => signature.length === 64 && verify(null, message, key, signature);
}

/** The public key of a seed. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return ed25519Signer(seed).publicKey;
}

/** Signs once; for many signatures keep an `ed25519Signer`. */
export function ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return ed25519Signer(seed).sign(message);
}

/** Verifies once; false also for a public key of the wrong length. */
export function ed25519Verify(
  publicKeyBytes: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return publicKeyBytes.length === 32 && ed25519Verifier(publicKeyBytes)(message, signature);
}

/** A fresh signing key. */
export function ed25519KeyPair(): { readonly seed: Uint8Array; readonly publicKey: Uint8Array } {
  const seed = secureRandom(32);
  return { seed, publicKey: ed25519PublicKey(seed) };
}

/** A fresh key to receive sealed boxes with. */
export function x25519KeyPair(): {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
} {
  const secret = secureRandom(32);
  return { privateKey: secret, publicKey: x25519PublicKey(secret) };
}

/** The public key of an X25519 private key. */
export function x25519PublicKey(privateKeyBytes: Uint8Array): Uint8Array {
  return rawPublicKey(privateKey(X25519_PRIVATE, privateKeyBytes));
}

/** The shared secret (RFC 7748); refuses a public key of small order, which would give zero. */
export function x25519(
  privateKeyBytes: Uint8Array,
  publicKeyBytes: Uint8Array,
): Result<Uint8Array> {
  if (publicKeyBytes.length !== 32) return refuse('key.malformed');
  const keys = {
    privateKey: privateKey(X25519_PRIVATE, privateKeyBytes),
    publicKey: publicKey(X25519_PUBLIC, publicKeyBytes),
  };
  try {
    return ok(plain(diffieHellman(keys)));
  } catch {
    return refuse('key.small-order');
  }
}

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** AES-256-GCM; gives nonce (12) ‖ ciphertext ‖ tag (16). A nonce is passed by tests and by one-use keys only. */
export function aesGcmEncrypt(
  key: Uint8Array,
  plaintext: Uint8Array,
  aad: Uint8Array,
  nonce: Uint8Array = secureRandom(NONCE_LENGTH),
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return concatBytes(nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
}

/** Refuses when key, additional data or a single bit is not the one that was used. */
export function aesGcmDecrypt(
  key: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
): Result<Uint8Array> {
  if (sealed.length < NONCE_LENGTH + TAG_LENGTH) return refuse('box.cannot-open');
  const nonce = sealed.subarray(0, NONCE_LENGTH);
  const tag = sealed.subarray(sealed.length - TAG_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(aad).setAuthTag(tag);
  try {
    const opened = decipher.update(sealed.subarray(NONCE_LENGTH, sealed.length - TAG_LENGTH));
    return ok(concatBytes(opened, decipher.final()));
  } catch {
    return refuse('box.cannot-open');
  }
}

/** A view without Buffer's methods, so that values look alike on every platform. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function der(hex: string): Uint8Array {
  return expectOk(fromHex(hex));
}

function privateKey(prefix: Uint8Array, raw: Uint8Array): KeyObject {
  requireLength(raw);
  return createPrivateKey({
    key: Buffer.from(concatBytes(prefix, raw)),
    format: 'der',
    type: 'pkcs8',
  });
}

function publicKey(prefix: Uint8Array, raw: Uint8Array): KeyObject {
  requireLength(raw);
  return createPublicKey({
    key: Buffer.from(concatBytes(prefix, raw)),
    format: 'der',
    type: 'spki',
  });
}

/** The last 32 bytes of the SPKI form are the raw key. */
function rawPublicKey(key: KeyObject): Uint8Array {
  return plain(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
}

function requireLength(raw: Uint8Array): void {
  if (raw.length !== 32) throw new Error(`a key has 32 bytes, not ${String(raw.length)}`);
}
