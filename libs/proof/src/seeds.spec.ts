import { createHash, createHmac } from 'node:crypto';
import { expectOk, toHex, toUtf8 } from '@adal/kernel';
import fc from 'fast-check';
import {
  beaconCommitment,
  combineReveals,
  saltedLeaf,
  secretCommitment,
  setRoot,
  stringSetRoot,
} from './commitments.js';
import { sha256 } from './crypto.js';
import { leafHash, merkleRoot } from './merkle.js';
import {
  contestSeed,
  halfKey,
  itemOrderKey,
  optionOrder,
  orderByHmac,
  splitHalves,
  tieKey,
} from './seeds.js';

const lp = (bytes: Uint8Array | string): Buffer => {
  const value = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(value.length);
  return Buffer.concat([length, value]);
};
const parts = {
  beacon: new Uint8Array(48).fill(1),
  candidateSetRoot: sha256(toUtf8('candidates')),
  bankRoot: sha256(toUtf8('bank')),
  formSecret: new Uint8Array(32).fill(2),
};
const seed = contestSeed(parts);
const items = Array.from({ length: 45 }, (_, i) => `law-${String(i + 1)}`);

describe('the seed of a contest', () => {
  it('is recomputed from its documented layout', () => {
    const expected = createHash('sha256')
      .update('adal/contest-seed/v1\n')
      .update(Buffer.concat([lp(parts.beacon), lp(parts.candidateSetRoot)]))
      .update(Buffer.concat([lp(parts.bankRoot), lp(parts.formSecret)]))
      .digest('hex');

    expect(toHex(seed)).toBe(expected);
  });

  it('changes with each of its parts, and with where one ends and the next begins', () => {
    const moved = {
      ...parts,
      beacon: new Uint8Array(),
      candidateSetRoot: Uint8Array.of(...parts.beacon, ...parts.candidateSetRoot),
    };
    const seeds = Object.keys(parts).map((part) =>
      toHex(contestSeed({ ...parts, [part]: new Uint8Array(32) })),
    );

    expect(new Set([...seeds, toHex(seed), toHex(contestSeed(moved))]).size).toBe(6);
  });
});

describe('a form', () => {
  it('is ordered by HMAC of code and item, as anybody can recompute', () => {
    const key = (item: string): string =>
      createHmac('sha256', seed)
        .update(Buffer.concat([lp('item'), lp('BCD-FGH-JKM'), lp(item)]))
        .digest('hex');

    const expected = items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

    expect(orderByHmac(seed, 'BCD-FGH-JKM', items)).toEqual(expected);
    expect(toHex(itemOrderKey(seed, 'BCD-FGH-JKM', 'law-1'))).toBe(key('law-1'));
  });

  it('does not depend on the order of the bank', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(orderByHmac(seed, 'c', shuffled)).toEqual(orderByHmac(seed, 'c', items));
      }),
      { numRuns: 10 },
    );
  });

  it('differs from candidate to candidate and keeps its items', () => {
    expect(orderByHmac(seed, 'a', items)).not.toEqual(orderByHmac(seed, 'b', items));
    expect(orderByHmac(seed, 'a', items).toSorted()).toEqual(items.toSorted());
  });

  it('shuffles the options of each item on their own', () => {
    const options = ['a', 'b', 'c', 'd'];
    const orders = items.map((item) => optionOrder({ seed, code: 'x', item }, options).join(''));

    expect(new Set(orders).size).toBeGreaterThan(10);
    expect(orders.every((order) => Array.from(order).sort().join('') === 'abcd')).toBe(true);
  });

  it('cannot be drawn from a bank that names an item twice', () => {
    expect(() => orderByHmac(seed, 'a', ['x', 'x'])).toThrow('twice');
  });
});

describe('the halves of a bank cell', () => {
  it('are disjoint, whole, and A is the larger', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), (groups) => {
        const { a, b } = splitHalves(seed, groups);

        expect(a.length - b.length).toBe(groups.length % 2);
        expect([...a, ...b].sort()).toEqual(groups.toSorted());
      }),
    );
  });

  it('follow the documented key', () => {
    const expected = createHmac('sha256', seed)
      .update(Buffer.concat([lp('half'), lp('group-1')]))
      .digest('hex');

    expect(toHex(halfKey(seed, 'group-1'))).toBe(expected);
  });
});

describe('ties', () => {
  it('are broken by a key of the later beacon and the code', () => {
    const expected = createHmac('sha256', parts.beacon)
      .update(Buffer.concat([lp('tie'), lp('BCD-FGH-JKM')]))
      .digest('hex');

    expect(toHex(tieKey(parts.beacon, 'BCD-FGH-JKM'))).toBe(expected);
  });
});

describe('commit and reveal', () => {
  const secrets = ['secretary', 'publisher', 'department'].map((role, i) => ({
    role,
    secret: new Uint8Array(32).fill(i + 1),
  }));
  const commitments = secrets.map(({ role, secret }) => ({
    role,
    commitment: beaconCommitment(role, secret),
  }));

  it('gives one beacon in whatever order the secrets are opened', () => {
    const beacon = expectOk(combineReveals(commitments, secrets));

    expect(toHex(expectOk(combineReveals(commitments, secrets.toReversed())))).toBe(toHex(beacon));
    expect(toHex(expectOk(combineReveals(commitments.toReversed(), secrets)))).toBe(toHex(beacon));
    expect(toHex(beacon)).toBe(
      createHash('sha256')
        .update('adal/beacon/v1\n')
        .update(
          Buffer.concat(
            secrets
              .toSorted((a, b) => (a.role < b.role ? -1 : 1))
              .flatMap(({ role, secret }) => [lp(role), lp(secret)]),
          ),
        )
        .digest('hex'),
    );
  });

  it.each([
    ['beacon.reveal-missing', secrets.slice(1)],
    ['beacon.reveal-wrong', secrets.map((each) => ({ ...each, secret: new Uint8Array(32) }))],
    ['beacon.reveal-wrong', secrets.map((each) => ({ ...each, secret: each.secret.slice(1) }))],
    ['beacon.revealed-twice', [...secrets, ...secrets.slice(0, 1)]],
    ['beacon.unknown-role', [...secrets, { role: 'other', secret: new Uint8Array(32) }]],
  ])('refuses with %s', (code, reveals) => {
    expect(combineReveals(commitments, reveals)).toMatchObject({ error: { code } });
  });

  it('refuses a share taken over from another role, two from one role, and none at all', () => {
    const stolen = commitments.with(1, {
      role: 'publisher',
      commitment: beaconCommitment('secretary', new Uint8Array(32).fill(1)),
    });
    const copied = secrets.with(1, { role: 'publisher', secret: new Uint8Array(32).fill(1) });

    expect(combineReveals(stolen, copied)).toMatchObject({
      error: { code: 'beacon.reveal-wrong' },
    });
    expect(combineReveals([...commitments, ...commitments], secrets)).toMatchObject({
      error: { code: 'beacon.bad-commitments' },
    });
    expect(combineReveals([], []).ok).toBe(false);
    expect(() => beaconCommitment('secretary', new Uint8Array(16))).toThrow('32 bytes');
  });

  it('binds to the form secret', () => {
    expect(toHex(secretCommitment(parts.formSecret))).toBe(
      createHash('sha256').update('adal/secret/v1\n').update(parts.formSecret).digest('hex'),
    );
    expect(() => secretCommitment(new Uint8Array(31))).toThrow('32 bytes');
  });
});

describe('committed sets', () => {
  it('have one root in whatever order they are given', () => {
    const codes = ['C', 'A', 'B'];

    expect(toHex(stringSetRoot(codes))).toBe(toHex(stringSetRoot(codes.toSorted())));
    expect(toHex(stringSetRoot(codes))).toBe(
      toHex(merkleRoot(['A', 'B', 'C'].map((code) => leafHash(toUtf8(code))))),
    );
    expect(toHex(stringSetRoot(['A', 'B']))).not.toBe(toHex(stringSetRoot(codes)));
  });

  it('hold no value twice', () => {
    expect(() => setRoot([toUtf8('a'), toUtf8('b'), toUtf8('a')])).toThrow('twice');
  });

  it('hide a salted value', () => {
    expect(toHex(saltedLeaf(Uint8Array.of(1), toUtf8('a')))).toBe(
      createHash('sha256')
        .update('adal/salted-leaf/v1\n')
        .update(lp(Uint8Array.of(1)))
        .update('a')
        .digest('hex'),
    );
  });
});
