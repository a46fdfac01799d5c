import { andThen, concatBytes, refuse, toUtf8, type Result } from '@adal/kernel';
import {
  aesGcmDecrypt,
  aesGcmEncrypt,
  hkdfSha256,
  x25519,
  x25519KeyPair,
  x25519PublicKey,
} from './crypto.js';

const PUBLIC_KEY_LENGTH = 32;

/**
 * Encrypts to the holder of one X25519 key. Layout: ephemeral public key (32) ‖ nonce (12) ‖ ciphertext ‖ tag (16).
 * Key = HKDF-SHA-256(ikm = X25519(ephemeral, recipient), salt = ephemeral public ‖ recipient public,
 * info = "adal/sealed-box/v1\n" ‖ context), used once with AES-256-GCM and `context` as additional data.
 * The context says what the box is for (purpose, contest, code), so that it cannot be passed off as another.
 */
export function sealTo(
  recipientPublicKey: Uint8Array,
  plaintext: Uint8Array,
  context: string,
): Result<Uint8Array> {
  const ephemeral = x25519KeyPair();
  return andThen(x25519(ephemeral.privateKey, recipientPublicKey), (shared) => {
    const key = boxKey(shared, ephemeral.publicKey, recipientPublicKey, context);
    const sealed = aesGcmEncrypt(key, plaintext, toUtf8(context));
    return { ok: true, value: concatBytes(ephemeral.publicKey, sealed) };
  });
}

/** Refuses with one code whatever is wrong: key, context or a changed bit. */
export function openSealed(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  context: string,
): Result<Uint8Array> {
  const ephemeralPublicKey = sealed.slice(0, PUBLIC_KEY_LENGTH);
  const shared = x25519(privateKey, ephemeralPublicKey);
  if (!shared.ok) return refuse('box.cannot-open');
  const key = boxKey(shared.value, ephemeralPublicKey, x25519PublicKey(privateKey), context);
  return aesGcmDecrypt(key, sealed.subarray(PUBLIC_KEY_LENGTH), toUtf8(context));
}

function boxKey(
  shared: Uint8Array,
  ephemeral: Uint8Array,
  recipient: Uint8Array,
  context: string,
): Uint8Array {
  return hkdfSha256({
    ikm: shared,
    salt: concatBytes(ephemeral, recipient),
    info: toUtf8(`adal/sealed-box/v1\n${context}`),
    length: 32,
  });
}
