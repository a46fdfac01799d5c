import { isJsonObject, toHex } from '@adal/kernel';
import {
  decodeReceipt,
  entryCommitment,
  parseReceiptBody,
  verifyReceipt,
  type EntryReceipt,
  type SaveReceipt,
} from '@adal/proof';
import type { AttemptEvidence, StoredLink } from '@adal/testing/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier, KeptChain, KeptReceipt } from '../dossier.js';
import { EXIT } from '../exit-codes.js';
import { listOf, record, text, whole, hash, hex, type Shape } from '../shape.js';
import { chainOf } from './attempt.checks.js';
import { decidingPolicy } from './signature.checks.js';

/** A chain by which receipts can be judged. */
type Known = { readonly heads: readonly string[]; readonly links: readonly StoredLink[] };

type OwnChain = Pick<AttemptEvidence, 'attemptId' | 'head' | 'links'> & { readonly count: number };

const ownChain: Shape<OwnChain> = record({
  attemptId: text,
  head: hash,
  count: whole,
  links: listOf(
    record({ seq: whole, position: whole, revision: whole, at: whole, salt: hex, value: text }),
  ),
});

function receipts(dossier: Dossier): Outcome {
  const kept = dossier.companions.receipts;
  if (kept === null) return nothingToCheck('no receipts were given');
  const chains = knownChains(dossier);
  const key = Buffer.from(decidingPolicy(dossier).receiptKey, 'base64');
  const judged = kept.map((receipt) => judge(dossier, receipt, { chains, key }));
  const unseen = judged.filter((each) => each === 'unseen').length;
  return {
    says: `${String(kept.length)} receipts: signed by the receipt key, and kept as promised`,
    findings: [
      ...judged.filter((each) => each !== 'right' && each !== 'unseen'),
      ...brokenChains(dossier.companions.chains),
    ],
    notChecked: [
      ...(unseen === 0
        ? []
        : [
            `whether ${String(unseen)} receipts were kept: their chain is neither in this evidence nor beside the receipts`,
          ]),
      ...(dossier.parts.restricted !== null || dossier.companions.chains.length === 0
        ? []
        : [
            'that the chains given beside the receipts are those in the log: only restricted evidence shows it',
          ]),
    ],
  };
}

/** From restricted evidence, else from what the candidate took from the site. */
function knownChains({ parts, companions }: Dossier): ReadonlyMap<string, Known> {
  const own = companions.chains.flatMap(({ text: json }) => readChain(json) ?? []);
  const all: readonly Pick<AttemptEvidence, 'attemptId' | 'links'>[] = [
    ...own,
    ...(parts.restricted?.testing.attempts ?? []),
  ];
  return new Map(
    all.map(({ attemptId, links }) => [attemptId, { heads: headsOf({ attemptId, links }), links }]),
  );
}

function headsOf(chain: Pick<AttemptEvidence, 'attemptId' | 'links'>): readonly string[] {
  const verified = chainOf(chain);
  return verified.ok ? verified.value.heads.map(toHex) : [];
}

function readChain(json: string): OwnChain | null {
  try {
    const value: unknown = JSON.parse(json);
    return isJsonObject(value) && ownChain(value) ? value : null;
  } catch {
    return null;
  }
}

function brokenChains(chains: readonly KeptChain[]): readonly string[] {
  return chains.flatMap(({ file, text: json }) => {
    const chain = readChain(json);
    if (chain === null) return [`${file} is not a chain as the site hands it out`];
    const isWhole = chain.count === chain.links.length && headsOf(chain).at(-1) === chain.head;
    return unless([
      isWhole || chain.count === 0,
      `the answers in ${file} do not lead to the head in it`,
    ]);
  });
}

type By = { readonly chains: ReadonlyMap<string, Known>; readonly key: Uint8Array };

/** What is wrong with one receipt. */
function judge(dossier: Dossier, { file, receipt }: KeptReceipt, { chains, key }: By): string {
  const decoded = decodeReceipt(receipt);
  if (!decoded.ok) return `${file} holds something that is no receipt`;
  if (!verifyReceipt(decoded.value, key))
    return `${file} holds a receipt that the receipt key did not sign`;
  const promise = parseReceiptBody(decoded.value.body);
  if (!promise.ok) return `${file} holds a receipt that promises nothing known`;
  return promise.value.kind === 'save'
    ? savePromise(file, promise.value, chains)
    : entryPromise(file, promise.value, dossier);
}

function savePromise(file: string, save: SaveReceipt, chains: ReadonlyMap<string, Known>): string {
  const chain = chains.get(save.attempt);
  if (chain === undefined) return 'unseen';
  const link = chain.links[save.seq - 1];
  const isKept =
    chain.heads[save.seq - 1] === save.head &&
    link?.revision === save.revision &&
    String(link.position) === save.item;
  const what = `answer ${String(save.seq)} of attempt ${save.attempt}`;
  return isKept ? 'right' : `${file}: ${what} was confirmed and is not in the chain as confirmed`;
}

/** An entry of this contest is disclosed here or not; of those not disclosed only the hash can be looked for. */
function entryPromise(file: string, promise: EntryReceipt, { parts }: Dossier): string {
  const known = new Set(parts.leaves.map(({ commitment }) => toHex(commitment)));
  for (const body of parts.bodies) known.add(toHex(entryCommitment(body)));
  if (known.has(promise.bodyHash)) return 'right';
  return parts.restricted === null
    ? 'unseen'
    : `${file}: an entry was confirmed and is not in the log of this contest`;
}

export const RECEIPT_CHECKS: readonly Check[] = [
  { name: 'receipts', code: EXIT.receipt, run: receipts },
];
