import { hash, verify } from '@node-rs/argon2';

/** argon2id at 19 MiB and two passes: about 45 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody knows: an unknown address costs a guesser the same time as a known one. */
const NOBODYS = hash(crypto.randomUUID(), COST);

/** In the PHC format, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** `stored` null (no account, or no password set) takes as long and is never right. */
export async function isPasswordRight(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? (await NOBODYS), password.normalize('NFC'));
  return isRight && stored !== null;
}
