import { expectOk, fromHex, toHex, toUtf8 } from '@adal/kernel';

import { canonicalBytes } from './canonical.js';
import { saltedLeaf, setRoot } from './commitments.js';
import { ed25519Sign, ed25519Verify, type Hash } from './crypto.js';

/** One candidate's code in a voided contest and in its rerun; the salt (hex, 32 bytes) keeps the pair from being guessed. */
export type CodePair = {
  readonly oldCode: string;
  readonly newCode: string;
  readonly salt: string;
};

/** What the identity realm puts its name to: so many people, each with one old and one new code. */
export type RerunMap = {
  readonly contestId: string;
  readonly rerunOf: string;
  readonly count: number;
  /** Hex, of `rerunMapRoot`. */
  readonly root: string;
};

const DOMAIN = 'adal/rerun-map/v1\n';

/** Root over the pairs in whatever order; throws on a salt that is not hex. */
export function rerunMapRoot(pairs: readonly CodePair[]): Hash {
  return setRoot(
    pairs.map(({ oldCode, newCode, salt }) =>
      saltedLeaf(expectOk(fromHex(salt)), expectOk(canonicalBytes({ old: oldCode, new: newCode }))),
    ),
  );
}

/** Whether no code stands in two pairs. */
export function isOneToOne(pairs: readonly Pick<CodePair, 'oldCode' | 'newCode'>[]): boolean {
  const old = new Set(pairs.map(({ oldCode }) => oldCode));
  const fresh = new Set(pairs.map(({ newCode }) => newCode));
  return old.size === pairs.length && fresh.size === pairs.length;
}

/** Hex; Ed25519 by the seed of the identity realm. */
export function signRerunMap(seed: Uint8Array, map: RerunMap): string {
  return toHex(ed25519Sign(seed, message(map)));
}

/** False also for a key or a signature that is none; both in hex. */
export function isRerunMapSigned(
  map: RerunMap,
  { publicKey, signature }: { readonly publicKey: string; readonly signature: string },
): boolean {
  const [key, given] = [fromHex(publicKey), fromHex(signature)];
  if (!key.ok || !given.ok || key.value.length !== 32) return false;
  return ed25519Verify(key.value, message(map), given.value);
}

function message({ contestId, rerunOf, count, root }: RerunMap): Uint8Array {
  return toUtf8(DOMAIN + [contestId, rerunOf, String(count), root].join('\n'));
}
