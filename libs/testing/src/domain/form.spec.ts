import { expectOk } from '@adal/kernel';
import fc from 'fast-check';
import { type Blueprint, type DrawnFrom, checkBank, formLength, itemsOfHalf } from './blueprint.js';
import { type Form, drawForm, formHash } from './form.js';

const BLUEPRINT: Blueprint = {
  sections: [
    { code: 'constitution', items: 3, minCorrect: 1 },
    { code: 'ethics-code', items: 2, minCorrect: 1 },
  ],
  totalMinCorrect: 3,
  shuffleOptions: true,
};

function bank(
  perAct: number,
  enemies: (code: string) => string = (code) => code,
): readonly DrawnFrom[] {
  return ['constitution', 'ethics-code'].flatMap((act) =>
    Array.from({ length: perAct }, (_, n) => {
      const code = `${act}-${String(n)}`;
      return { code, act, enemies: enemies(code) };
    }),
  );
}

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const codes = fc.stringMatching(/^[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}$/);

function draw(seed: Uint8Array, code: string, items: readonly DrawnFrom[]): Form {
  return expectOk(drawForm({ seed, code, blueprint: BLUEPRINT }, items));
}

describe('drawing forms', () => {
  it('gives every section its number of different items, in the order of the sections', () => {
    fc.assert(
      fc.property(seeds, codes, (seed, code) => {
        const form = draw(seed, code, bank(10));

        expect(form.map((position) => position.section)).toEqual([
          ...Array.from({ length: 3 }, () => 'constitution'),
          ...Array.from({ length: 2 }, () => 'ethics-code'),
        ]);
        expect(new Set(form.map((position) => position.item)).size).toBe(formLength(BLUEPRINT));
      }),
    );
  });

  it('depends on seed, code and items alone, not on the order of the bank', () => {
    fc.assert(
      fc.property(seeds, codes, (seed, code) => {
        const items = bank(10);
        expect(draw(seed, code, [...items].reverse())).toEqual(draw(seed, code, items));
      }),
    );
  });

  it('gives different candidates different forms', () => {
    const seed = new Uint8Array(32).fill(7);
    const hashes = ['AAA', 'BBB', 'CCC', 'DDD'].map((code) =>
      formHash(draw(seed, code, bank(40)), { code, stage: 0 }),
    );

    expect(new Set(hashes).size).toBe(4);
  });

  it('never puts two enemies on one form', () => {
    const enemies = (code: string): string => code.slice(0, -1);
    fc.assert(
      fc.property(seeds, codes, (seed, code) => {
        const items = bank(40, (itemCode) => `${enemies(itemCode)}#${itemCode.slice(-1)}`);
        const groupOf = new Map(items.map((item) => [item.code, item.enemies]));
        const groups = draw(seed, code, items).map((position) => groupOf.get(position.item));
        expect(new Set(groups).size).toBe(groups.length);
      }),
    );
  });

  it('shows each option once, and in the order of the bank when the ruleset does not shuffle', () => {
    const seed = new Uint8Array(32).fill(3);
    const shuffled = draw(seed, 'AAA', bank(10));
    const plain = expectOk(
      drawForm({ seed, code: 'AAA', blueprint: { ...BLUEPRINT, shuffleOptions: false } }, bank(10)),
    );

    expect(shuffled.map((position) => Array.from(position.options).sort().join(''))).toEqual(
      shuffled.map(() => 'abcd'),
    );
    expect(plain.map((position) => position.options)).toEqual(plain.map(() => 'abcd'));
  });

  it('refuses when a section has too few groups', () => {
    const drawn = drawForm(
      { seed: new Uint8Array(32), code: 'AAA', blueprint: BLUEPRINT },
      bank(2),
    );

    expect(drawn).toMatchObject({
      error: { code: 'form.bank-ran-dry', context: { section: 'constitution' } },
    });
  });
});

describe('halves of a bank', () => {
  it('share no item, cover the bank, and the larger is A', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 25 }), (seed, perAct) => {
        const items = bank(perAct);
        const a = itemsOfHalf(seed, 'A', items);
        const b = itemsOfHalf(seed, 'B', items);
        expect(a.length + b.length).toBe(items.length);
        expect(a.filter((item) => b.includes(item))).toEqual([]);
        expect(a.length - b.length).toBe(2 * (perAct % 2));
      }),
    );
  });

  it('keep enemies together', () => {
    const items = bank(
      12,
      (code) => `${code.split('-')[0] ?? ''}${String(Number(code.slice(-1)) % 4)}`,
    );
    const a = new Set(itemsOfHalf(new Uint8Array(32), 'A', items).map((item) => item.enemies));

    expect(itemsOfHalf(new Uint8Array(32), 'B', items).some((item) => a.has(item.enemies))).toBe(
      false,
    );
  });

  it('that pass the check can always hold a form', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('A', 'B'),
        (seed, perAct, half) => {
          const items = bank(perAct);
          if (!checkBank(BLUEPRINT, items).ok) return;
          const form = drawForm(
            { seed, code: 'AAA', blueprint: BLUEPRINT },
            itemsOfHalf(seed, half, items),
          );
          expect(form.ok).toBe(true);
        },
      ),
    );
  });

  it('are refused with the section that is short', () => {
    expect(checkBank(BLUEPRINT, bank(5))).toMatchObject({
      error: {
        code: 'bank.too-small',
        context: { short: [{ section: 'constitution', needed: 6, groups: 5 }] },
      },
    });
    expect(checkBank(BLUEPRINT, bank(6)).ok).toBe(true);
  });
});
