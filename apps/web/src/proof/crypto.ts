/*
 * What `libs/proof/src/crypto.ts` is in a browser: the same exports on @noble, put in its place by
 * vite.config.mjs. A spec compares the two value by value.
 */
import { concatBytes, ok, refuse, type Result } from '@adal/kernel';
import { gcm } from '@noble/ciphers/aes.js';
import { ed25519, x25519 as curve } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha2 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export function sha256(bytes: Uint8Array): Hash {
  return sha2(bytes);
}

export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha2(bytes));
}

export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Hash {
  return hmac(sha2, key, bytes);
}

/** A prepared key, for many short messages. */
export function hmacKey(key: Uint8Array): (bytes: Uint8Array) => Hash {
  return (bytes) => hmac(sha2, key, bytes);
}

export function hkdfSha256(input: {
  readonly ikm: Uint8Array;
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
  readonly length: number;
}): Uint8Array {
  return hkdf(sha2, input.ikm, input.salt, input.info, input.length);
}

export function secureRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A browser has no other process to time it; the loop still does not stop at the first difference. */
export function constantTimeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  return a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0;
}

export type Ed25519Signer = {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

export type Ed25519Verifier = (message: Uint8Array, signature: Uint8Array) => boolean;

export function ed25519Signer(seed: Uint8Array): Ed25519Signer {
  return {
    publicKey: ed25519.getPublicKey(seed),
    sign: (message) => ed25519.sign(message, seed),
  };
}

export function ed25519Verifier(publicKey: Uint8Array): Ed25519Verifier {
  return (message, signature) => {
    if (signature.length !== 64) return false;
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  };
}

export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

export function ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed);
}

export function ed25519Verify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return publicKey.length === 32 && ed25519Verifier(publicKey)(message, signature);
}

export function ed25519KeyPair(): { readonly seed: Uint8Array; readonly publicKey: Uint8Array } {
  const seed = secureRandom(32);
  return { seed, publicKey: ed25519PublicKey(seed) };
}

export function x25519KeyPair(): {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
} {
  const privateKey = secureRandom(32);
  return { privateKey, publicKey: x25519PublicKey(privateKey) };
}

export function x25519PublicKey(privateKey: Uint8Array): Uint8Array {
  return curve.getPublicKey(privateKey);
}

/** Refuses a public key of small order, which would give zero. */
export function x25519(privateKey: Uint8Array, publicKey: Uint8Array): Result<Uint8Array> {
  if (publicKey.length !== 32) return refuse('key.malformed');
  try {
    return ok(curve.getSharedSecret(privateKey, publicKey));
  } catch {
    return refuse('key.small-order');
  }
}

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** AES-256-GCM; gives nonce (12) ‖ ciphertext ‖ tag (16). */
export function aesGcmEncrypt(
  key: Uint8Array,
  plaintext: Uint8Array,
  aad: Uint8Array,
  nonce: Uint8Array = secureRandom(NONCE_LENGTH),
): Uint8Array {
  return concatBytes(nonce, gcm(key, nonce, aad).encrypt(plaintext));
}

export function aesGcmDecrypt(
  key: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
): Result<Uint8Array> {
  if (sealed.length < NONCE_LENGTH + TAG_LENGTH) return refuse('box.cannot-open');
  const nonce = sealed.subarray(0, NONCE_LENGTH);
  try {
    return ok(gcm(key, nonce, aad).decrypt(sealed.subarray(NONCE_LENGTH)));
  } catch {
    return refuse('box.cannot-open');
  }
}
