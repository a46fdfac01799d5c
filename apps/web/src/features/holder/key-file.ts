import { fromHex, toHex } from '@adal/kernel';

const KEY_BYTES = 32;

/** What stands in a key file: the private key in hex and a line end, as the command line writes it too. */
export function keyFileOf(privateKey: Uint8Array): string {
  return `${toHex(privateKey)}\n`;
}

/** Null for every file that is not a private key. */
export function readKeyFile(text: string): Uint8Array | null {
  return keyIn(text.trim().toLowerCase());
}

/** A public key as a person pastes it; null when it is none. */
export function readPublicKey(text: string): string | null {
  const hex = text.trim().toLowerCase();
  return keyIn(hex) === null ? null : hex;
}

function keyIn(hex: string): Uint8Array | null {
  const bytes = fromHex(hex);
  return bytes.ok && bytes.value.length === KEY_BYTES ? bytes.value : null;
}
