import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseRuleset, type Ruleset } from '@adal/contest/domain';
import { brand, expectOk, fromHex, toHex, type CandidateCode } from '@adal/kernel';
import { sha256, tieKey } from '@adal/proof';
import fc from 'fast-check';

import { ranking, rankingRoot, tieBeacon, type RankingRow, type Standing } from './ranking.js';

/** Law test of 55 questions at 40 percent, practical stage of three criteria at 60. */
const RULESET: Ruleset = expectOk(
  parseRuleset(
    JSON.parse(readFileSync(join(process.cwd(), 'rulesets/kz-2026-04/ruleset.json'), 'utf8')),
  ),
);
const MEMBERS = 5;
const BEACON = sha256(new Uint8Array([7]));

const standing = (code: string, ...points: readonly number[]): Standing => ({
  code: brand<CandidateCode>(code),
  points,
});
const ranked = (standings: readonly Standing[], beacon: Uint8Array | null = BEACON) =>
  expectOk(ranking(RULESET, standings, { members: MEMBERS, beacon }));
const codes = (rows: readonly RankingRow[]): readonly string[] => rows.map(({ code }) => code);
const standings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 55 }), fc.integer({ min: 15, max: 75 })), {
    maxLength: 40,
  })
  .map((all) => all.map((points, i) => standing(`code-${i}`, ...points)));

describe('ranking', () => {
  it('weighs the share of the maximum of each stage and rounds half up, once', () => {
    const [best, good, half] = ranked([
      standing('half', 0, 0),
      standing('best', 55, 75),
      standing('good', 44, 52),
    ]);

    expect(best).toEqual({ rank: 1, code: 'best', total: 10_000, points: [55, 75], tie: null });
    // 40 × 44/55 + 60 × 52/75 = 32 + 41.6
    expect(good?.total).toBe(7360);
    expect(half?.total).toBe(0);
  });

  it('rounds a half up and what is just below it down', () => {
    const rounded = (weight: number, items: number, points: number): number | undefined => {
      const [test] = RULESET.stages;
      if (test?.kind !== 'test') throw new Error('the first stage is a test');
      const [section] = test.sections;
      if (section === undefined) throw new Error('a test has sections');
      const one: Ruleset = {
        ...RULESET,
        stages: [{ ...test, sections: [{ ...section, items }] }],
        ranking: {
          weights: [{ stage: test.code, weight }],
          rounding: { decimals: 0, mode: 'half-up' },
          tieBreak: ['beacon'],
        },
      };
      const given = [standing('a', points)];
      return expectOk(ranking(one, given, { members: 1, beacon: null }))[0]?.total;
    };

    expect(rounded(100, 8, 1)).toBe(13);
    expect(rounded(100, 200, 3)).toBe(2);
    expect(rounded(100, 201, 3)).toBe(1);
  });

  it('breaks a tie by the stage that the ruleset names, and says so', () => {
    // 11 questions of 55 and 10 marks of 75 are both 8 percent.
    const rows = ranked([standing('a', 22, 30), standing('b', 11, 40)], null);

    expect(rows.map(({ code, total, tie }) => [code, total, tie])).toEqual([
      ['b', 4000, null],
      ['a', 4000, 'stage:practical'],
    ]);
  });

  it('asks for the beacon only when two are equal in everything', () => {
    const equal = [standing('a', 30, 40), standing('b', 30, 40)];
    const refused = ranking(RULESET, equal, { members: MEMBERS, beacon: null });
    const [first, second] = ranked(equal);

    expect(refused).toEqual({ ok: false, error: { code: 'ranking.beacon-missing' } });
    expect(
      toHex(tieKey(BEACON, first?.code ?? '')) < toHex(tieKey(BEACON, second?.code ?? '')),
    ).toBe(true);
    expect(second?.tie).toBe('beacon');
  });

  it('D6 gives the same ranking whatever the order of the input', () => {
    fc.assert(
      fc.property(standings, (given) => {
        const rows = ranked(given);

        expect(ranked(given.toReversed())).toEqual(rows);
        expect(rows.map(({ rank }) => rank)).toEqual(given.map((_, i) => i + 1));
        expect([...codes(rows)].sort()).toEqual(given.map(({ code }) => code).sort());
      }),
    );
  });

  it('never ranks somebody below another who is better in one stage and no worse in any', () => {
    fc.assert(
      fc.property(standings, (given) => {
        const rows = ranked(given);
        rows.forEach((row, i) => {
          const below = rows[i + 1];
          if (below === undefined) return;
          const isWorse = row.points.every((each, stage) => each <= (below.points[stage] ?? 0));
          const isEqual = row.points.join() === below.points.join();
          expect(isWorse && !isEqual).toBe(false);
        });
      }),
    );
  });

  it('ranks a hundred thousand candidates, most of them tied, without quadratic work', () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      standing(`c${i}`, i % 56, 15 + (i % 61)),
    );

    const rows = ranked(many);

    expect(rows).toHaveLength(100_000);
    expect(rows.at(-1)?.rank).toBe(100_000);
  });

  it('throws when a candidate comes twice or points of a stage are missing', () => {
    expect(() => ranked([standing('a', 1, 1), standing('a', 2, 2)])).toThrow(/twice/);
    expect(() => ranked([standing('a', 1)])).toThrow(/missing/);
  });
});

describe('rankingRoot', () => {
  it('changes with any number of any row', () => {
    const rows = ranked([standing('a', 30, 40), standing('b', 31, 40)]);
    const changed = rows.map((row, i) => (i === 1 ? { ...row, total: row.total + 1 } : row));

    expect(rankingRoot(changed)).not.toBe(rankingRoot(rows));
  });
});

describe('tieBeacon', () => {
  it('depends on the secrets of the contest and on the published root', () => {
    const one = '11'.repeat(32);
    const other = '22'.repeat(32);

    expect(new Set([tieBeacon(one, other), tieBeacon(other, one), tieBeacon(one, one)]).size).toBe(
      3,
    );
    expect(expectOk(fromHex(tieBeacon(one, other)))).toHaveLength(32);
    expect(() => tieBeacon('11', other)).toThrow(/32 bytes/);
  });
});
