import { concatBytes, toUtf8 } from '@adal/kernel';
import { x25519 } from '@noble/curves/ed25519.js';

/*
 * The sealed box of libs/proof for the browser: X25519, HKDF-SHA-256 and AES-256-GCM with the same
 * layout and the same words, so that each opens what the other has sealed (a test holds them together).
 */

type Bytes = Uint8Array<ArrayBuffer>;

const KEY_LENGTH = 32;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

export type KeyPair = { readonly privateKey: Bytes; readonly publicKey: Bytes };

/** A fresh pair out of the browser's own generator. */
export function makeKeyPair(): KeyPair {
  const privateKey = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

export function publicKeyOf(privateKey: Uint8Array): Bytes {
  return own(x25519.getPublicKey(privateKey));
}

/** Layout: ephemeral public key (32) ‖ nonce (12) ‖ ciphertext ‖ tag (16). Throws for a key of small order. */
export async function sealTo(
  recipient: Uint8Array,
  plaintext: Uint8Array,
  context: string,
): Promise<Bytes> {
  const ephemeral = makeKeyPair();
  const shared = x25519.getSharedSecret(ephemeral.privateKey, recipient);
  const key = await boxKey(shared, concatBytes(ephemeral.publicKey, recipient), context);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
  const sealed = await crypto.subtle.encrypt(gcm(nonce, context), key, own(plaintext));
  return own(concatBytes(ephemeral.publicKey, nonce, new Uint8Array(sealed)));
}

/** Null whatever is wrong: the key, the context or a changed bit. */
export async function openSealed(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  context: string,
): Promise<Bytes | null> {
  if (sealed.length < KEY_LENGTH + NONCE_LENGTH + TAG_LENGTH) return null;
  const ephemeral = sealed.slice(0, KEY_LENGTH);
  const nonce = sealed.slice(KEY_LENGTH, KEY_LENGTH + NONCE_LENGTH);
  try {
    const shared = x25519.getSharedSecret(privateKey, ephemeral);
    const key = await boxKey(shared, concatBytes(ephemeral, publicKeyOf(privateKey)), context);
    const body = own(sealed.slice(KEY_LENGTH + NONCE_LENGTH));
    return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, context), key, body));
  } catch {
    return null;
  }
}

async function boxKey(shared: Uint8Array, salt: Uint8Array, context: string): Promise<CryptoKey> {
  const ikm = await crypto.subtle.importKey('raw', own(shared), 'HKDF', false, ['deriveKey']);
  const info = own(toUtf8(`adal/sealed-box/v1\n${context}`));
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info },
    ikm,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function gcm(nonce: Uint8Array, context: string): AesGcmParams {
  return { name: 'AES-GCM', iv: own(nonce), additionalData: own(toUtf8(context)) };
}

/** WebCrypto takes no view of a shared buffer; a copy is surely none. */
function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}
