import { expectOk, instant, toHex, toUtf8, type JsonValue } from '@adal/kernel';
import fc from 'fast-check';
import { canonicalBytes } from './canonical.js';
import { ed25519Signer, secureRandom, sha256 } from './crypto.js';
import {
  buildEntry,
  commitmentLeaf,
  entryCommitment,
  parseEntry,
  signEntry,
  verifyEntrySignature,
  type EntryBody,
} from './entry.js';
import { leafHash } from './merkle.js';

const body: EntryBody = {
  v: 1,
  origin: 'example.org/log',
  at: instant(1_770_000_000_000),
  contest: 'c-1',
  type: 'contest.announced',
  actor: { pseudonym: 'secretary-1', role: 'secretary' },
  data: { rulesetHash: 'ab'.repeat(32), windowDays: 7 },
  blobs: [{ name: 'notice.pdf', sha256: 'cd'.repeat(32), length: 5 }],
  nonce: 'ef'.repeat(32),
};

function fieldRefused(change: Readonly<Record<string, unknown>>): unknown {
  const bytes = expectOk(canonicalBytes({ ...body, ...change }));
  const parsed = parseEntry(bytes);
  return parsed.ok ? 'accepted' : parsed.error.context?.['field'];
}

describe('an entry', () => {
  it('is committed to by SHA-256 of its canonical bytes, and the commitment is the leaf', () => {
    const { bytes, commitment, leafHash: leaf } = expectOk(buildEntry(body));

    expect(bytes).toEqual(expectOk(canonicalBytes(body)));
    expect(toHex(commitment)).toBe(toHex(sha256(bytes)));
    expect(toHex(commitment)).toBe(toHex(entryCommitment(bytes)));
    expect(toHex(leaf)).toBe(toHex(leafHash(commitment)));
    expect(toHex(leaf)).toBe(toHex(commitmentLeaf(commitment)));
  });

  it('is read back as it was written, with and without a contest', () => {
    for (const each of [body, { ...body, contest: null }]) {
      expect(parseEntry(expectOk(buildEntry(each)).bytes)).toEqual({ ok: true, value: each });
    }
  });

  it('is another commitment after every one-bit change, or is refused', () => {
    const { bytes, commitment } = expectOk(buildEntry(body));

    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const parsed = parseEntry(changed);

        expect(toHex(entryCommitment(changed))).not.toBe(toHex(commitment));
        if (parsed.ok) expect(parsed.value).not.toEqual(body);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['v', { v: 0 }],
    ['v', { v: '1' }],
    ['origin', { origin: '' }],
    ['at', { at: -1 }],
    ['contest', { contest: 7 }],
    ['type', { type: null }],
    ['actor', { actor: { pseudonym: 'a' } }],
    ['actor', { actor: { pseudonym: 'a', role: 'b', name: 'c' } }],
    ['actor', { actor: null }],
    ['data', { data: [] }],
    ['blobs', { blobs: {} }],
    ['blobs', { blobs: [{ name: 'a', sha256: 'AB'.repeat(32), length: 1 }] }],
    ['blobs', { blobs: [{ name: 'a', sha256: 'ab'.repeat(32), length: -1 }] }],
    ['blobs', { blobs: [null] }],
    ['nonce', { nonce: 'ef'.repeat(31) }],
    ['sig', { sig: { key: 'k' } }],
    ['sig', { sig: null }],
    ['position', { position: 4 }],
  ])('is refused by the field %s when it is %j', (field, change) => {
    expect(fieldRefused(change)).toBe(field);
  });

  it('is refused when a field is missing or it is no object at all', () => {
    for (const field of Object.keys(body)) {
      const less = Object.fromEntries(Object.entries(body).filter(([key]) => key !== field));
      expect(parseEntry(expectOk(canonicalBytes(less as JsonValue)))).toMatchObject({
        error: { code: 'entry.malformed', context: { field } },
      });
    }
    expect(parseEntry(toUtf8('[]')).ok).toBe(false);
    expect(parseEntry(toUtf8('{')).ok).toBe(false);
  });

  it('is refused when it would be too long, by the one who writes it', () => {
    expect(buildEntry({ ...body, data: { text: 'x'.repeat(8192) } })).toMatchObject({
      error: { code: 'canonical.too-long' },
    });
    expect(buildEntry({ ...body, nonce: 'short' })).toMatchObject({
      error: { context: { field: 'nonce' } },
    });
  });
});

describe('a signed entry', () => {
  const signer = ed25519Signer(secureRandom(32));
  const signed = expectOk(signEntry(body, 'member-key-1', signer));

  it('verifies with the key of its actor, also after having been stored', () => {
    const stored = expectOk(parseEntry(expectOk(buildEntry(signed)).bytes));

    expect(verifyEntrySignature(stored, signer.publicKey)).toBe(true);
  });

  it('does not verify with another key, another content or no signature', () => {
    const other = ed25519Signer(secureRandom(32));

    expect(verifyEntrySignature(signed, other.publicKey)).toBe(false);
    expect(verifyEntrySignature({ ...signed, data: {} }, signer.publicKey)).toBe(false);
    expect(verifyEntrySignature({ ...signed, at: instant(5) }, signer.publicKey)).toBe(false);
    expect(verifyEntrySignature(body, signer.publicKey)).toBe(false);
    expect(
      verifyEntrySignature({ ...signed, sig: { key: 'k', value: '?' } }, signer.publicKey),
    ).toBe(false);
  });
});
