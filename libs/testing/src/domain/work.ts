import { fromHex, expectOk, toHex } from '@adal/kernel';
import { answerValueHash, answersRoot } from '@adal/proof';
import type { Work } from './attempt.js';

/** One accepted save as it stands in an attempt's chain. `item` of the chain is the position on the form, in decimal. */
export type StoredLink = {
  readonly seq: number;
  readonly position: number;
  readonly revision: number;
  readonly at: number;
  readonly salt: string;
  readonly value: string;
};

/** What an attempt comes to at its close: `links` are all of its chain in order, `head` the last head in hex. */
export function workOf(links: readonly StoredLink[], head: string, held: number): Work {
  return { head, count: links.length, answersRoot: rootOfAnswers(links), held };
}

/** Root over the last accepted save of every position, in hex. */
function rootOfAnswers(links: readonly StoredLink[]): string {
  const last = new Map(links.map((link) => [link.position, link]));
  const answers = [...last.values()].map((link) => ({
    item: chainItem(link.position),
    revision: link.revision,
    valueHash: answerValueHash(expectOk(fromHex(link.salt)), link.value),
  }));
  return toHex(answersRoot(answers));
}

/** How a position is named in the chain and on receipts; the candidate never learns an item's code. */
export function chainItem(position: number): string {
  return String(position);
}

/** The answers that count, by position from 1: the last accepted value of each, '' where there is none. */
export function finalAnswers(links: readonly StoredLink[], positions: number): readonly string[] {
  const last = new Map(links.map((link) => [link.position, link.value]));
  return Array.from({ length: positions }, (_, index) => last.get(index + 1) ?? '');
}
