import { concatBytes, ok, refuse, toUtf8, u32be, u64be, type Result } from '@adal/kernel';
import { sha256, type Hash } from './crypto.js';
import { leafHash, merkleRoot } from './merkle.js';

/*
 * The chain of one attempt's saves. Everything is length-prefixed binary, so that any language recomputes it:
 *
 *   genesis   = SHA-256("adal/answer-chain/v1\n" ‖ attempt id in UTF-8)
 *   valueHash = SHA-256("adal/answer-value/v1\n" ‖ u32 salt length ‖ salt ‖ value in UTF-8)
 *   head      = SHA-256("adal/answer-link/v1\n" ‖ previous head (32) ‖ u64 seq ‖ u64 revision ‖ u64 at (ms) ‖
 *                       valueHash (32) ‖ item id in UTF-8)
 *   answer    = valueHash (32) ‖ u64 revision ‖ item id in UTF-8; its leaf and the root as in RFC 6962,
 *               leaves in the order of the item ids' UTF-16 code units
 *
 * Numbers are big-endian. The value enters through its salted hash, so an erased answer (salt and value gone) leaves
 * the chain verifiable and tells nothing.
 */

/** One accepted save as the chain sees it; `seq` counts the attempt's saves from 1, `at` is the database clock in ms. */
export type ChainLink = {
  readonly seq: number;
  readonly item: string;
  readonly revision: number;
  readonly at: number;
  readonly valueHash: Hash;
};

/** A save with its content; the salt has at least 16 random bytes of its own. */
export type NewLink = Omit<ChainLink, 'valueHash'> & {
  readonly salt: Uint8Array;
  readonly value: string;
};

/** The state of one item at the close of the attempt. */
export type ClosedAnswer = Pick<ChainLink, 'item' | 'revision' | 'valueHash'>;

const GENESIS_TAG = toUtf8('adal/answer-chain/v1\n');
const VALUE_TAG = toUtf8('adal/answer-value/v1\n');
const LINK_TAG = toUtf8('adal/answer-link/v1\n');

const PREVIOUS_AT = LINK_TAG.length;
const NUMBERS_AT = PREVIOUS_AT + 32;
const VALUE_AT = NUMBERS_AT + 24;
const ITEM_AT = VALUE_AT + 32;
const MAX_ITEM_BYTES = 128;

// One buffer for all links: it is filled and hashed before control leaves the function.
const buffer = new Uint8Array(ITEM_AT + MAX_ITEM_BYTES);
const numbers = new DataView(buffer.buffer);
const encoder = new TextEncoder();
buffer.set(LINK_TAG);

/** The head before the first save. */
export function genesisHead(attemptId: string): Hash {
  return sha256(concatBytes(GENESIS_TAG, toUtf8(attemptId)));
}

/** What stands for an answer in the chain and in the closing root. */
export function answerValueHash(salt: Uint8Array, value: string): Hash {
  return sha256(concatBytes(VALUE_TAG, u32be(salt.length), salt, toUtf8(value)));
}

/** The head after one more link; throws for a number that is not a count or an item id over 128 bytes. */
export function nextHead(previous: Hash, link: ChainLink): Hash {
  buffer.set(previous, PREVIOUS_AT);
  writeCount(link.seq, NUMBERS_AT);
  writeCount(link.revision, NUMBERS_AT + 8);
  writeCount(link.at, NUMBERS_AT + 16);
  buffer.set(link.valueHash, VALUE_AT);
  const { read, written } = encoder.encodeInto(link.item, buffer.subarray(ITEM_AT));
  if (previous.length !== 32 || link.valueHash.length !== 32 || read !== link.item.length) {
    throw new Error('a link does not fit its layout');
  }
  return sha256(buffer.subarray(0, ITEM_AT + written));
}

/** The save path: two hashes. */
export function appendLink(
  previous: Hash,
  link: NewLink,
): { readonly head: Hash; readonly valueHash: Hash } {
  const { seq, item, revision, at } = link;
  const valueHash = answerValueHash(link.salt, link.value);
  return { head: nextHead(previous, { seq, item, revision, at, valueHash }), valueHash };
}

/** Recomputes all heads; refuses a gap in `seq` and a revision of an item that does not grow. `heads[i]` follows link `i`. */
export function verifyChain(
  attemptId: string,
  links: readonly ChainLink[],
): Result<{ readonly head: Hash; readonly count: number; readonly heads: readonly Hash[] }> {
  const revisions = new Map<string, number>();
  const heads: Hash[] = [];
  let head = genesisHead(attemptId);
  for (const link of links) {
    if (link.seq !== heads.length + 1) return refuse('chain.gap', { seq: link.seq });
    if (link.revision <= (revisions.get(link.item) ?? -1))
      return refuse('chain.revision-not-grown', { seq: link.seq });
    if (link.valueHash.length !== 32) return refuse('chain.malformed', { seq: link.seq });
    revisions.set(link.item, link.revision);
    head = nextHead(head, link);
    heads.push(head);
  }
  return ok({ head, count: links.length, heads });
}

/** The root over the last answers of a closed attempt; their order does not matter, an item given twice throws. */
export function answersRoot(answers: readonly ClosedAnswer[]): Hash {
  const sorted = answers.toSorted((a, b) => compareText(a.item, b.item));
  if (sorted.some((answer, i) => answer.item === sorted[i + 1]?.item))
    throw new Error('two answers to one item');
  return merkleRoot(sorted.map((answer) => leafHash(answerBytes(answer))));
}

function answerBytes(answer: ClosedAnswer): Uint8Array {
  return concatBytes(answer.valueHash, u64be(answer.revision), toUtf8(answer.item));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Two halves of 32 bits: without the allocation that a BigInt costs. */
function writeCount(n: number, offset: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`not a count: ${String(n)}`);
  numbers.setUint32(offset, Math.floor(n / 0x1_0000_0000));
  numbers.setUint32(offset + 4, n % 0x1_0000_0000);
}
