import { concatBytes, expectOk, toHex, toUtf8, u64be } from '@adal/kernel';
import { canonicalBytes } from './canonical.js';
import { ed25519Signer, ed25519Verify, sha256, type Hash } from './crypto.js';
import { arrayReader, leafHash, rootFrom } from './merkle.js';
import { inclusionProof, rootFromInclusion } from './merkle-proofs.js';

/**
 * A promise in the hands of the one who was promised. The block's signature covers
 * "adal/receipt-block/v1\n" ‖ u64 size ‖ root, the root being the RFC 6962 tree over the bodies of one batch.
 */
export type Receipt = {
  readonly body: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
  /** Eight hexadecimal digits, see `receiptKeyId`. */
  readonly keyId: string;
  readonly signature: Uint8Array;
};

/** A prepared key for receipts; keep it, preparing costs as much as signing. */
export type ReceiptSigner = {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/** One accepted save; `head` is the head of the attempt's chain after it, in hexadecimal. */
export type SaveReceipt = {
  readonly kind: 'save';
  readonly attempt: string;
  readonly seq: number;
  readonly item: string;
  readonly revision: number;
  readonly head: string;
  readonly receivedAt: number;
};

/** One log entry that is recorded and not yet in the tree: it will be within `maxDelayMs`. */
export type EntryReceipt = {
  readonly kind: 'entry';
  readonly bodyHash: string;
  readonly receivedAt: number;
  readonly maxDelayMs: number;
};

/** The delay that the log promises. */
export const MAX_DELAY_MS = 10_000;

const BLOCK_TAG = toUtf8('adal/receipt-block/v1\n');
const KEY_TAG = toUtf8('adal/receipt-key/v1\n');
const PLAIN_ID = /^[\w.:-]{1,128}$/;

/** A signer from a seed of 32 bytes; the key is used for receipts only. */
export function receiptSigner(seed: Uint8Array): ReceiptSigner {
  const { publicKey, sign } = ed25519Signer(seed);
  return { keyId: receiptKeyId(publicKey), publicKey, sign };
}

/** The first four bytes of SHA-256("adal/receipt-key/v1\n" ‖ public key). */
export function receiptKeyId(publicKey: Uint8Array): string {
  return toHex(sha256(concatBytes(KEY_TAG, publicKey)).subarray(0, 4));
}

/** Canonical JSON written by hand, because this runs once per save; ids are plain ASCII, else it throws. */
export function saveReceiptBody(save: {
  readonly attempt: string;
  readonly seq: number;
  readonly item: string;
  readonly revision: number;
  readonly head: Hash;
  readonly receivedAt: number;
}): Uint8Array {
  const { attempt, seq, item, revision, receivedAt } = save;
  const areCounts = [seq, revision, receivedAt].every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!areCounts || !PLAIN_ID.test(attempt) || !PLAIN_ID.test(item))
    throw new Error('not a save to confirm');
  return toUtf8(
    `{"attempt":"${attempt}","head":"${toHex(save.head)}","item":"${item}","kind":"save",` +
      `"receivedAt":${String(receivedAt)},"revision":${String(revision)},"seq":${String(seq)}}`,
  );
}

/** The promise that an entry with this body hash enters the log in time. */
export function entryReceiptBody(entry: {
  readonly bodyHash: Hash;
  readonly receivedAt: number;
  readonly maxDelayMs?: number;
}): Uint8Array {
  const body: EntryReceipt = {
    kind: 'entry',
    bodyHash: toHex(entry.bodyHash),
    receivedAt: entry.receivedAt,
    maxDelayMs: entry.maxDelayMs ?? MAX_DELAY_MS,
  };
  return expectOk(canonicalBytes(body));
}

/** One receipt per body, in order, under one signature; the longer the batch the cheaper each. */
export function makeReceiptBlock(
  bodies: readonly Uint8Array[],
  signer: ReceiptSigner,
): readonly Receipt[] {
  if (bodies.length === 0) return [];
  const reader = arrayReader(bodies.map(leafHash));
  const size = bodies.length;
  const signature = signer.sign(blockMessage(size, rootFrom(reader, size)));
  return bodies.map((body, index) => {
    const { path } = inclusionProof(reader, index, size);
    return { body, index, size, path, keyId: signer.keyId, signature };
  });
}

/** True when this key signed a block in which the body stands at the stated place. */
export function verifyReceipt(receipt: Receipt, publicKey: Uint8Array): boolean {
  const { body, index, size, path } = receipt;
  const root = rootFromInclusion(leafHash(body), { index, size, path });
  if (root === undefined || receipt.keyId !== receiptKeyId(publicKey)) return false;
  return ed25519Verify(publicKey, blockMessage(size, root), receipt.signature);
}

function blockMessage(size: number, root: Hash): Uint8Array {
  return concatBytes(BLOCK_TAG, u64be(size), root);
}
