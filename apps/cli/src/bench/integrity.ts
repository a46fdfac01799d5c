import { expectOk, fromBase64, fromHex, toHex } from '@adal/kernel';
import {
  answerValueHash,
  decodeReceipt,
  parseReceiptBody,
  verifyChain,
  verifyReceipt,
} from '@adal/proof';

import { at, listAt, numberAt, textAt } from '../client/reader.js';
import type { KnownAnswers } from '../play/answering.js';
import { read, type Acknowledged, type Sitting } from './sitting.js';
import type { Sat } from './whole-attempts.js';
import { jsonOf, openWire, requestText, type Wire } from './wire.js';

/** What was checked; a fault throws. */
export type Checked = { readonly attempts: number; readonly saves: number };

/**
 * After the load: every acknowledged save is in the chain of its attempt and nothing else is, the chain recomputes to
 * the head that the last receipt promised under our signature, and the score follows from the form and the answers.
 */
export async function checkAll(
  sats: readonly Sat[],
  known: KnownAnswers,
  apiPort: number,
): Promise<Checked> {
  // The connections of the sitters have been idle for longer than a server keeps them.
  const api = await openWire(apiPort);
  const receiptKey = await receiptKeyFrom(api);
  for (const { sitting, form } of sats) {
    const again = { ...sitting, api };
    const heads = checkChain(sitting, await read(again, 'chain'));
    checkReceipt(sitting.saves.at(-1), heads, receiptKey);
    checkScore({ sitting, form }, await read(again, 'result'), known);
  }
  api.close();
  const saves = sats.reduce((sum, { sitting }) => sum + sitting.saves.length, 0);
  return { attempts: sats.length, saves };
}

/** Answers the heads in hex, by `seq` from 1. */
function checkChain({ attemptId, saves }: Sitting, chain: unknown): readonly string[] {
  const stored = listAt(chain, 'links');
  demand(stored.length === saves.length, `${attemptId}: saved is not acknowledged`);
  const bySeq = new Map(saves.map((save) => [save.seq, save]));
  const links = stored.map((link) => {
    const { position, revision, value } = bySeq.get(numberAt(link, 'seq')) ?? {};
    const isSame =
      position === numberAt(link, 'position') &&
      revision === numberAt(link, 'revision') &&
      value === textAt(link, 'value');
    demand(isSame, `${attemptId}: a save is stored otherwise than it was acknowledged`);
    return chainLink(link);
  });
  const { head, heads } = expectOk(verifyChain(attemptId, links));
  demand(toHex(head) === textAt(chain, 'head'), `${attemptId}: the chain has another head`);
  return heads.map(toHex);
}

function chainLink(link: unknown) {
  const salt = expectOk(fromHex(textAt(link, 'salt')));
  return {
    seq: numberAt(link, 'seq'),
    item: String(numberAt(link, 'position')),
    revision: numberAt(link, 'revision'),
    at: numberAt(link, 'at'),
    valueHash: answerValueHash(salt, textAt(link, 'value')),
  };
}

function checkReceipt(
  last: Acknowledged | undefined,
  heads: readonly string[],
  receiptKey: Uint8Array,
): void {
  if (last === undefined) throw new Error('an attempt without a save');
  const receipt = expectOk(decodeReceipt(last.receipt));
  const promise = expectOk(parseReceiptBody(receipt.body));
  const isKept = promise.kind === 'save' && promise.head === heads[promise.seq - 1];
  demand(isKept && verifyReceipt(receipt, receiptKey), 'a receipt does not hold');
}

/** By the texts that the candidate saw: right is what the bank's file calls right. */
function checkScore({ sitting, form }: Sat, result: unknown, known: KnownAnswers): void {
  const last = new Map(sitting.saves.map(({ position, value }) => [position, value]));
  const right = listAt(form, 'questions').filter((question) => {
    const chosen = last.get(numberAt(question, 'position'));
    const option = listAt(question, 'options').find((one) => at(one, 'letter') === chosen);
    return option !== undefined && textAt(option, 'text') === known.get(textAt(question, 'text'));
  });
  const total = numberAt(listAt(result, 'scores')[0], 'total');
  demand(total === right.length, `${sitting.attemptId}: the score does not replay`);
}

async function receiptKeyFrom(api: Wire): Promise<Uint8Array> {
  const keys = jsonOf(await api.send(requestText('GET', '/api/v1/log/keys', {})), 200);
  return expectOk(fromBase64(textAt(keys, 'receiptPublicKey')));
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
