import { compareBytes, concatBytes, toUtf8, u32be } from '@adal/kernel';
import { hmacKey, sha256, type Hash } from './crypto.js';

/*
 * How chance enters a contest. `lp(x)` is u32 big-endian length ‖ x; texts are UTF-8. Any language recomputes it:
 *
 *   seed        = SHA-256("adal/contest-seed/v1\n" ‖ lp(beacon) ‖ lp(candidateSetRoot) ‖ lp(bankRoot) ‖ lp(formSecret))
 *   item key    = HMAC-SHA-256(seed, lp("item")   ‖ lp(code) ‖ lp(item))
 *   option key  = HMAC-SHA-256(seed, lp("option") ‖ lp(code) ‖ lp(item) ‖ lp(option))
 *   half key    = HMAC-SHA-256(seed, lp("half")   ‖ lp(enemy group))
 *   tie key     = HMAC-SHA-256(beacon, lp("tie")  ‖ lp(code))
 *
 * Orders are ascending by key, as unsigned bytes.
 */

/** What the one seed of a contest is made of; the beacon is public, `formSecret` until the last attempt is not. */
export type SeedParts = {
  readonly beacon: Uint8Array;
  readonly candidateSetRoot: Hash;
  readonly bankRoot: Hash;
  readonly formSecret: Uint8Array;
};

/** Drawn once, at sealing, and never again. */
export function contestSeed(parts: SeedParts): Hash {
  const { beacon, candidateSetRoot, bankRoot, formSecret } = parts;
  const fields = [beacon, candidateSetRoot, bankRoot, formSecret].map(prefixed);
  return sha256(concatBytes(toUtf8('adal/contest-seed/v1\n'), ...fields));
}

/** The place of an item in one candidate's order. */
export function itemOrderKey(seed: Hash, code: string, item: string): Hash {
  return keysOf(seed, 'item', code)(item);
}

/** One candidate's order of a section's items; the order given does not matter. */
export function orderByHmac(seed: Hash, code: string, items: readonly string[]): readonly string[] {
  return ordered(items, keysOf(seed, 'item', code));
}

/** One candidate's order of an item's options. */
export function optionOrder(
  of: { readonly seed: Hash; readonly code: string; readonly item: string },
  options: readonly string[],
): readonly string[] {
  return ordered(options, keysOf(of.seed, 'option', of.code, of.item));
}

/** The place of an enemy group in the split of its bank cell. */
export function halfKey(seed: Hash, enemyGroup: string): Hash {
  return keysOf(seed, 'half')(enemyGroup);
}

/** One bank cell in two: half A has the smaller keys and, of an odd number of groups, one more than B. */
export function splitHalves(
  seed: Hash,
  enemyGroups: readonly string[],
): { readonly a: readonly string[]; readonly b: readonly string[] } {
  const groups = ordered(enemyGroups, keysOf(seed, 'half'));
  const sizeOfA = Math.ceil(groups.length / 2);
  return { a: groups.slice(0, sizeOfA), b: groups.slice(sizeOfA) };
}

/** The last resort among equals; the smaller key ranks first. The beacon is later than the close of marks. */
export function tieKey(beacon: Uint8Array, code: string): Hash {
  return keysOf(beacon, 'tie')(code);
}

/** u32 big-endian length ‖ bytes, so that no two lists of fields look alike when joined. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return concatBytes(u32be(bytes.length), bytes);
}

/** The keys of all names under the same leading fields, which are encoded once. */
function keysOf(key: Uint8Array, ...leading: readonly string[]): (name: string) => Hash {
  const mac = hmacKey(key);
  const prefix = concatBytes(...leading.map((field) => prefixed(toUtf8(field))));
  return (name) => mac(concatBytes(prefix, prefixed(toUtf8(name))));
}

/** A name given twice would make the order depend on who sorts, so it throws. */
function ordered(names: readonly string[], keyOf: (name: string) => Hash): readonly string[] {
  if (new Set(names).size !== names.length) throw new Error('a name is given twice');
  const keys = names.map((name) => ({ name, key: keyOf(name) }));
  return keys.sort((a, b) => compareBytes(a.key, b.key)).map(({ name }) => name);
}
