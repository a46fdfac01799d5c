import { expectOk, fromBase64Url, toBase64Url, toHex, toUtf8 } from '@adal/kernel';
import fc from 'fast-check';
import { parseCanonical } from './canonical.js';
import { secureRandom, sha256 } from './crypto.js';
import { decodeReceipt, encodeReceipt, parseReceiptBody } from './receipt-format.js';
import {
  entryReceiptBody,
  makeReceiptBlock,
  receiptSigner,
  saveReceiptBody,
  verifyReceipt,
  type Receipt,
} from './receipt.js';

const signer = receiptSigner(new Uint8Array(32).fill(5));
const save = {
  attempt: '0f8b1c9e-6a55-4c1e-9b0a-0a1b2c3d4e5f',
  seq: 3,
  item: 'law-017',
  revision: 2,
  head: sha256(toUtf8('head')),
  receivedAt: 1_770_000_000_123,
};

function block(size: number): readonly Receipt[] {
  const bodies = Array.from({ length: size }, (_, i) => saveReceiptBody({ ...save, seq: i + 1 }));
  return makeReceiptBlock(bodies, signer);
}

const sizes = fc.integer({ min: 1, max: 70 });

describe('a block of receipts', () => {
  it('gives every body a receipt that verifies, under one signature', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const receipts = block(size);

        expect(receipts).toHaveLength(size);
        expect(new Set(receipts.map((receipt) => toHex(receipt.signature))).size).toBe(1);
        receipts.forEach((receipt) => {
          expect(verifyReceipt(receipt, signer.publicKey)).toBe(true);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('of nothing is nothing, and nothing is signed', () => {
    expect(makeReceiptBlock([], { ...signer, sign: () => secureRandom(0) })).toEqual([]);
  });

  it('is refused after every one-bit change of a receipt on the wire', () => {
    const receipts = block(5).map((receipt) => expectOk(fromBase64Url(encodeReceipt(receipt))));

    fc.assert(
      fc.property(fc.constantFrom(...receipts), fc.nat(), (bytes, pick) => {
        const bit = pick % (bytes.length * 8);
        const changed = bytes.map((b, i) => (i === bit >> 3 ? b ^ (1 << (bit & 7)) : b));
        const decoded = decodeReceipt(toBase64Url(changed));

        return !decoded.ok || !verifyReceipt(decoded.value, signer.publicKey);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not verify for another key, another place or another size', () => {
    const [receipt] = block(6);
    if (receipt === undefined) throw new Error('no receipt');

    expect(verifyReceipt(receipt, receiptSigner(secureRandom(32)).publicKey)).toBe(false);
    for (const change of [{ index: 1 }, { index: 6 }, { size: 5 }, { size: 7 }, { path: [] }]) {
      expect(verifyReceipt({ ...receipt, ...change }, signer.publicKey)).toBe(false);
    }
  });
});

describe('the receipt header', () => {
  it('carries a receipt there and back in one spelling', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        for (const receipt of block(size)) {
          const text = encodeReceipt(receipt);
          expect(text).toMatch(/^[\w-]+$/);
          expect(expectOk(decodeReceipt(text))).toEqual(receipt);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what it did not write, without throwing', () => {
    const [text = ''] = block(2).map(encodeReceipt);

    for (const other of ['', '?', `${text}=`, text.slice(0, 100), `A${text.slice(1)}A`]) {
      expect(
        decodeReceipt(other).ok && verifyReceipt(expectOk(decodeReceipt(other)), signer.publicKey),
      ).toBe(false);
    }
    expect(decodeReceipt('A'.repeat(5000)).ok).toBe(false);
    fc.assert(fc.property(fc.base64String(), (noise) => 'ok' in decodeReceipt(noise)));
  });

  it('refuses a path longer than any batch', () => {
    const bytes = new Uint8Array(78 + 33 * 32 + 5);
    bytes[0] = 1;
    bytes[77] = 33;

    expect(decodeReceipt(toBase64Url(bytes)).ok).toBe(false);
  });
});

describe('what a receipt promises', () => {
  it('is canonical JSON, though a save writes it by hand', () => {
    const body = saveReceiptBody(save);

    expect(parseCanonical(body).ok).toBe(true);
    expect(parseReceiptBody(body)).toEqual({
      ok: true,
      value: { kind: 'save', ...save, head: toHex(save.head) },
    });
  });

  it('for an entry names its hash, the time received and the longest delay', () => {
    const bodyHash = sha256(toUtf8('entry'));
    const body = entryReceiptBody({ bodyHash, receivedAt: 5 });

    expect(parseReceiptBody(body)).toEqual({
      ok: true,
      value: { kind: 'entry', bodyHash: toHex(bodyHash), receivedAt: 5, maxDelayMs: 10_000 },
    });
  });

  it.each([
    '{}',
    '[]',
    '{"kind":"save"}',
    '{"bodyHash":"ab","kind":"entry","maxDelayMs":1,"receivedAt":1}',
    `{"bodyHash":"${'ab'.repeat(32)}","kind":"entry","maxDelayMs":1,"receivedAt":1,"x":1}`,
    `{"bodyHash":"${'ab'.repeat(32)}","kind":"entry","maxDelayMs":-1,"receivedAt":1}`,
    `{"attempt":"a","head":"${'ab'.repeat(32)}","item":"","kind":"save","receivedAt":1,"revision":1,"seq":1}`,
    `{"attempt":"a","head":"x","item":"i","kind":"save","receivedAt":1,"revision":1,"seq":1}`,
    `{"attempt":"a","head":"${'ab'.repeat(32)}","item":"i","kind":"save","receivedAt":"1","revision":1,"seq":1}`,
  ])('is refused as %s', (json) => {
    expect(parseReceiptBody(toUtf8(json))).toMatchObject({ error: { code: 'receipt.malformed' } });
  });

  it('is never built from ids that would need escaping, nor from fractions', () => {
    expect(() => saveReceiptBody({ ...save, item: 'a"b' })).toThrow('not a save');
    expect(() => saveReceiptBody({ ...save, attempt: '' })).toThrow('not a save');
    expect(() => saveReceiptBody({ ...save, seq: 1.5 })).toThrow('not a save');
  });
});
