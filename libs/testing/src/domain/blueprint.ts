import { type Result, ok, refuse } from '@adal/kernel';
import { splitHalves } from '@adal/proof';
import type { Item } from './item.js';

/** One part of a test: `items` questions of the act with the same code, of which `minCorrect` must be right. */
export type Section = {
  readonly code: string;
  readonly items: number;
  readonly minCorrect: number;
};

/** How a form is composed and when a test is passed; part of the pinned ruleset. */
export type Blueprint = {
  readonly sections: readonly Section[];
  readonly totalMinCorrect: number;
  readonly shuffleOptions: boolean;
};

/** An original contest draws from half A, its first rerun from half B. */
export type Half = 'A' | 'B';

/** What drawing needs to know of an item; text and key stay out of it. */
export type DrawnFrom = Pick<Item, 'code' | 'act' | 'enemies'>;

/** How many questions a form of this blueprint has. */
export function formLength(blueprint: Blueprint): number {
  return blueprint.sections.reduce((sum, section) => sum + section.items, 0);
}

/**
 * Refuses a bank whose smaller half cannot hold a whole form in every section: a rerun must not run dry.
 * The halves of an act differ by at most one group, whatever the seed will be.
 */
export function checkBank(blueprint: Blueprint, items: readonly DrawnFrom[]): Result<null> {
  const short = blueprint.sections.flatMap((section) => {
    const groups = groupsOf(items, section.code).length;
    const inHalf = Math.floor(groups / 2);
    return inHalf < section.items
      ? [{ section: section.code, needed: 2 * section.items, groups }]
      : [];
  });
  return short.length === 0 ? ok(null) : refuse('bank.too-small', { short });
}

/** The items of one half; every act is split by the contest's seed on its own, groups of enemies undivided. */
export function itemsOfHalf<T extends DrawnFrom>(
  seed: Uint8Array,
  half: Half,
  items: readonly T[],
): readonly T[] {
  const acts = [...new Set(items.map((item) => item.act))].sort();
  const groups = new Set(
    acts.flatMap((act) => {
      const halves = splitHalves(seed, groupsOf(items, act));
      return half === 'A' ? halves.a : halves.b;
    }),
  );
  return items.filter((item) => groups.has(item.enemies));
}

function groupsOf(items: readonly DrawnFrom[], act: string): readonly string[] {
  return [...new Set(items.filter((item) => item.act === act).map((item) => item.enemies))].sort();
}
