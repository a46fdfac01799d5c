import {
  compareBytes,
  concatBytes,
  equalBytes,
  ok,
  refuse,
  toUtf8,
  type Result,
} from '@adal/kernel';
import { sha256, type Hash } from './crypto.js';
import { leafHash, merkleRoot } from './merkle.js';
import { prefixed } from './seeds.js';

/*
 * Commitments that are opened later. `lp(x)` is u32 big-endian length ‖ x.
 *
 *   secret commitment = SHA-256("adal/secret/v1\n" ‖ secret)
 *   beacon commitment = SHA-256("adal/beacon-commitment/v1\n" ‖ lp(role) ‖ lp(secret))
 *   combined beacon   = SHA-256("adal/beacon/v1\n" ‖ for each role in ascending order: lp(role) ‖ lp(secret))
 *   salted leaf       = SHA-256("adal/salted-leaf/v1\n" ‖ lp(salt) ‖ bytes)
 *   set root          = RFC 6962 root over the values in ascending order
 */

/** What one role promised before the others' secrets were known. */
export type BeaconCommitment = { readonly role: string; readonly commitment: Hash };

/** What the role then opened. */
export type BeaconReveal = { readonly role: string; readonly secret: Uint8Array };

const SECRET_LENGTH = 32;

/** Binds to a secret of 32 random bytes, such as the `formSecret`; throws at any other length. */
export function secretCommitment(secret: Uint8Array): Hash {
  requireSecret(secret);
  return sha256(concatBytes(toUtf8('adal/secret/v1\n'), secret));
}

/** One role's share of a beacon by commit and reveal; the secret has 32 random bytes. */
export function beaconCommitment(role: string, secret: Uint8Array): Hash {
  requireSecret(secret);
  return sha256(
    concatBytes(toUtf8('adal/beacon-commitment/v1\n'), prefixed(toUtf8(role)), prefixed(secret)),
  );
}

/** The beacon from all shares; a missing or wrong reveal refuses, and must lead to suspension, never to a second draw. */
export function combineReveals(
  commitments: readonly BeaconCommitment[],
  reveals: readonly BeaconReveal[],
): Result<Hash> {
  const promised = new Map(commitments.map(({ role, commitment }) => [role, commitment]));
  const revealed = new Map(reveals.map(({ role, secret }) => [role, secret]));
  if (promised.size === 0 || promised.size !== commitments.length)
    return refuse('beacon.bad-commitments');
  if (revealed.size !== reveals.length) return refuse('beacon.revealed-twice');
  const stranger = [...revealed.keys()].find((role) => !promised.has(role));
  if (stranger !== undefined) return refuse('beacon.unknown-role', { role: stranger });
  const parts: Uint8Array[] = [];
  for (const role of [...promised.keys()].sort()) {
    const secret = revealed.get(role);
    if (secret === undefined) return refuse('beacon.reveal-missing', { role });
    if (!opens(role, secret, promised.get(role))) return refuse('beacon.reveal-wrong', { role });
    parts.push(prefixed(toUtf8(role)), prefixed(secret));
  }
  return ok(sha256(concatBytes(toUtf8('adal/beacon/v1\n'), ...parts)));
}

/** Hides one value among a set: without its salt (at least 16 random bytes) nobody can test a guess. */
export function saltedLeaf(salt: Uint8Array, bytes: Uint8Array): Hash {
  return sha256(concatBytes(toUtf8('adal/salted-leaf/v1\n'), prefixed(salt), bytes));
}

/** The root over a set in whatever order it is given; a value given twice throws. */
export function setRoot(values: readonly Uint8Array[]): Hash {
  const sorted = values.toSorted(compareBytes);
  const isRepeated = (value: Uint8Array, i: number): boolean =>
    i > 0 && compareBytes(sorted[i - 1] ?? value, value) === 0;
  if (sorted.some(isRepeated)) throw new Error('a value is given twice');
  return merkleRoot(sorted.map(leafHash));
}

/** The root over a set of texts, such as the sealed candidate codes. */
export function stringSetRoot(values: readonly string[]): Hash {
  return setRoot(values.map(toUtf8));
}

function opens(role: string, secret: Uint8Array, commitment: Hash | undefined): boolean {
  if (commitment === undefined || secret.length !== SECRET_LENGTH) return false;
  return equalBytes(beaconCommitment(role, secret), commitment);
}

function requireSecret(secret: Uint8Array): void {
  if (secret.length !== SECRET_LENGTH) throw new Error('a secret has 32 bytes');
}
