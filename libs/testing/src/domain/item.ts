import { type JsonObject, type Result, expectOk, toHex } from '@adal/kernel';
import { canonicalBytes, saltedLeaf, setRoot } from '@adal/proof';

/** The four answers of an item as its author wrote them; on a form they stand in another order. */
export const OPTION_LETTERS = ['a', 'b', 'c', 'd'] as const;

export type OptionLetter = (typeof OPTION_LETTERS)[number];

/** One question of a bank. `enemies` names the group of items of which one form holds at most one; usually its own code. */
export type Item = {
  readonly code: string;
  readonly act: string;
  readonly article: string;
  readonly stem: string;
  readonly options: Readonly<Record<OptionLetter, string>>;
  readonly key: OptionLetter;
  readonly source: string;
  readonly enemies: string;
};

const ITEM_LIMITS = { maxBytes: 65_536, maxDepth: 4 };

/**
 * What a bank's root covers of one item. `content` is the salted commitment to the whole item (hex), so that a leaf
 * can be shown to prove how forms were drawn without showing the item.
 */
export type BankLeaf = {
  readonly code: string;
  readonly act: string;
  readonly enemies: string;
  readonly content: string;
};

/** The exact bytes that an item's commitment covers, key included. */
export function itemBytes(item: Item): Result<Uint8Array> {
  const content: JsonObject = { ...item, options: { ...item.options } };
  return canonicalBytes(content, ITEM_LIMITS);
}

/** The leaf of one item; the salt (32 bytes) keeps its text and key from being guessed. */
export function bankLeaf(salt: Uint8Array, item: Item): BankLeaf {
  const content = toHex(saltedLeaf(salt, expectOk(itemBytes(item))));
  return { code: item.code, act: item.act, enemies: item.enemies, content };
}

/** Root over all leaves of a bank in hex; their order does not matter. */
export function bankRoot(leaves: readonly BankLeaf[]): string {
  return toHex(setRoot(leaves.map((leaf) => expectOk(canonicalBytes({ ...leaf })))));
}

/** True for exactly one of the letters a to d. */
export function isOptionLetter(text: string): text is OptionLetter {
  return text.length === 1 && text >= 'a' && text <= 'd';
}
