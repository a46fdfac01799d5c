import { createHash } from 'node:crypto';
import { expectOk, toHex, toUtf8 } from '@adal/kernel';
import fc from 'fast-check';
import {
  answersRoot,
  answerValueHash,
  appendLink,
  genesisHead,
  nextHead,
  verifyChain,
  type ChainLink,
} from './chain.js';
import { sha256 } from './crypto.js';

const ATTEMPT = '7f3a';

function linksOf(saves: readonly { item: string; value: string }[]): readonly ChainLink[] {
  return saves.map(({ item, value }, i) => ({
    seq: i + 1,
    item,
    revision: i,
    at: 1_770_000_000_000 + i,
    valueHash: answerValueHash(new Uint8Array(16).fill(i), value),
  }));
}

const saves = fc.array(
  fc.record({ item: fc.constantFrom('law-1', 'law-2', 'этика-3'), value: fc.string() }),
  { minLength: 1, maxLength: 12 },
);

describe('the answer chain', () => {
  it('is recomputed from its documented layout with nothing but SHA-256', () => {
    const salt = new Uint8Array(16).fill(3);
    const u64 = (n: number): Buffer => {
      const buffer = Buffer.alloc(8);
      buffer.writeBigUInt64BE(BigInt(n));
      return buffer;
    };
    const genesis = createHash('sha256').update(`adal/answer-chain/v1\n${ATTEMPT}`).digest();
    const valueHash = createHash('sha256')
      .update('adal/answer-value/v1\n')
      .update(Buffer.from([0, 0, 0, 16]))
      .update(salt)
      .update('жауап b')
      .digest();
    const head = createHash('sha256')
      .update('adal/answer-link/v1\n')
      .update(genesis)
      .update(Buffer.concat([u64(1), u64(4), u64(1_770_000_000_123)]))
      .update(valueHash)
      .update('сұрақ-1')
      .digest();

    const link = { seq: 1, item: 'сұрақ-1', revision: 4, at: 1_770_000_000_123 };
    const appended = appendLink(genesisHead(ATTEMPT), { ...link, salt, value: 'жауап b' });

    expect(toHex(appended.valueHash)).toBe(valueHash.toString('hex'));
    expect(toHex(appended.head)).toBe(head.toString('hex'));
  });

  it('ends in the head that appending gave, and every receipted head is one on the way', () => {
    fc.assert(
      fc.property(saves, (some) => {
        const links = linksOf(some);
        let head = genesisHead(ATTEMPT);
        const heads = links.map((link) => (head = nextHead(head, link))).map(toHex);
        const verified = expectOk(verifyChain(ATTEMPT, links));

        expect(verified.count).toBe(links.length);
        expect(verified.heads.map(toHex)).toEqual(heads);
        expect(toHex(verified.head)).toBe(heads.at(-1));
      }),
    );
  });

  it('has another head after any change of any field of any link', () => {
    fc.assert(
      fc.property(saves, fc.nat(), fc.nat(255), (some, pick, bit) => {
        const links = linksOf(some);
        const at = pick % links.length;
        const link = links[at];
        if (link === undefined) throw new Error('no link');
        const head = toHex(expectOk(verifyChain(ATTEMPT, links)).head);
        const changes: readonly ChainLink[] = [
          { ...link, item: `${link.item}x` },
          { ...link, at: link.at + 1 },
          { ...link, revision: link.revision + 2 ** 32 },
          {
            ...link,
            valueHash: link.valueHash.map((b, i) => (i === bit >> 3 ? b ^ (1 << (bit & 7)) : b)),
          },
        ];

        for (const changed of changes) {
          const result = verifyChain(ATTEMPT, links.with(at, changed));
          if (result.ok) expect(toHex(result.value.head)).not.toBe(head);
        }
      }),
    );
  });

  it('is refused with a dropped, repeated or reordered link', () => {
    const links = linksOf([
      { item: 'a', value: '1' },
      { item: 'b', value: '2' },
      { item: 'a', value: '3' },
    ]);

    expect(verifyChain(ATTEMPT, links.slice(1))).toMatchObject({ error: { code: 'chain.gap' } });
    expect(verifyChain(ATTEMPT, links.toSpliced(1, 1)).ok).toBe(false);
    expect(verifyChain(ATTEMPT, links.toReversed()).ok).toBe(false);
    expect(verifyChain(ATTEMPT, [...links, ...links.slice(-1)]).ok).toBe(false);
  });

  it('is refused when the revision of an item does not grow', () => {
    const links = linksOf([
      { item: 'a', value: '1' },
      { item: 'a', value: '2' },
    ]).map((link) => ({ ...link, revision: 5 }));

    expect(verifyChain(ATTEMPT, links)).toMatchObject({
      error: { code: 'chain.revision-not-grown', context: { seq: 2 } },
    });
  });

  it('of nothing is the genesis head, which differs from attempt to attempt', () => {
    expect(toHex(expectOk(verifyChain(ATTEMPT, [])).head)).toBe(toHex(genesisHead(ATTEMPT)));
    expect(toHex(genesisHead('a'))).not.toBe(toHex(genesisHead('b')));
  });

  it('hides a value behind its salt, and splits salt and value in one way only', () => {
    const value = 'b';

    expect(toHex(answerValueHash(Uint8Array.of(1), value))).not.toBe(
      toHex(answerValueHash(Uint8Array.of(2), value)),
    );
    expect(toHex(answerValueHash(toUtf8('ab'), 'c'))).not.toBe(
      toHex(answerValueHash(toUtf8('a'), 'bc')),
    );
  });

  it('throws for what can only be our own mistake', () => {
    const link = { seq: 1, item: 'a', revision: 0, at: 1, valueHash: new Uint8Array(32) };
    const head = genesisHead(ATTEMPT);

    expect(() => nextHead(head, { ...link, item: 'x'.repeat(129) })).toThrow('layout');
    expect(() => nextHead(head, { ...link, item: 'ж'.repeat(65) })).toThrow('layout');
    expect(() => nextHead(head.subarray(1), link)).toThrow('layout');
    expect(() => nextHead(head, { ...link, seq: -1 })).toThrow('not a count');
    expect(() => nextHead(head, { ...link, at: 0.5 })).toThrow('not a count');
    expect(verifyChain(ATTEMPT, [{ ...link, valueHash: new Uint8Array(31) }])).toMatchObject({
      error: { code: 'chain.malformed' },
    });
    expect(nextHead(head, { ...link, item: 'x'.repeat(128) })).toHaveLength(32);
  });
});

describe('the root over closed answers', () => {
  const answers = ['a', 'b', 'c'].map((item, i) => ({
    item,
    revision: i,
    valueHash: sha256(toUtf8(item)),
  }));

  it('does not depend on the order in which the answers are read', () => {
    expect(toHex(answersRoot(answers.toReversed()))).toBe(toHex(answersRoot(answers)));
  });

  it('changes with every answer, revision and item', () => {
    const root = toHex(answersRoot(answers));
    const [first] = answers;
    if (first === undefined) throw new Error('no answer');

    expect(toHex(answersRoot(answers.slice(1)))).not.toBe(root);
    for (const changed of [
      { ...first, revision: 9 },
      { ...first, item: 'aa' },
      { ...first, valueHash: sha256(toUtf8('z')) },
    ]) {
      expect(toHex(answersRoot(answers.with(0, changed)))).not.toBe(root);
    }
  });

  it('throws when an item is answered twice', () => {
    expect(() => answersRoot([...answers, ...answers])).toThrow('two answers');
  });
});
