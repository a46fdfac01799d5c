import { expectOk } from '@adal/kernel';
import fc from 'fast-check';

import { packRuleset } from '../../../../test/support/contest.maker.js';
import { admitTop } from './admit-top.js';
import { parseRuleset } from './parse-ruleset.js';
import { lastTestStage, rulesetHash, sectionItems, stageOf, type Ruleset } from './ruleset.js';

const kz = packRuleset('kz-2026-04');

/** A copy as it would come from a file, changed by hand. */
type Document = Record<string, unknown> & { readonly stages: readonly [object, object] };

function changed(change: (document: Document) => void): unknown {
  const document = JSON.parse(JSON.stringify(kz)) as Document;
  change(document);
  return document;
}

function refusalOf(document: unknown): unknown {
  const read = parseRuleset(document);
  return read.ok ? 'accepted' : read.error.context?.['path'];
}

describe('a ruleset document', () => {
  it('is read without any change, so its hash is the hash of what was written', () => {
    expect(parseRuleset(JSON.parse(JSON.stringify(kz)))).toEqual({ ok: true, value: kz });
    expect(rulesetHash(kz)).toBe(rulesetHash(expectOk(parseRuleset(changed(() => undefined)))));
  });

  it('D6 has another hash as soon as any number in it changes', () => {
    const eased = changed((pack) => Object.assign(pack.stages[0], { totalMinCorrect: 29 }));

    expect(rulesetHash(expectOk(parseRuleset(eased)))).not.toBe(rulesetHash(kz));
  });

  it('is refused with the place of an unknown, a missing and a wrong field', () => {
    expect(refusalOf(changed((pack) => Object.assign(pack, { bonus: 1 })))).toBe('ruleset.bonus');
    expect(refusalOf(changed((pack) => delete pack['windows']))).toBe('ruleset.windows');
    expect(refusalOf(changed((pack) => Object.assign(pack, { version: 1.5 })))).toBe(
      'ruleset.version',
    );
    expect(refusalOf(changed((pack) => Object.assign(pack.stages[1], { kind: 'essay' })))).toBe(
      'ruleset.stages[1].kind',
    );
    for (const nothing of [null, [], 'text', 7]) expect(refusalOf(nothing)).toBe('ruleset');
  });

  it.each<[string, (pack: Ruleset) => unknown]>([
    ['stages', (pack) => ({ stages: [pack.stages[0], pack.stages[0]] })],
    ['stages[0].admitTop', (pack) => ({ stages: [{ ...pack.stages[0], admitTop: 3 }] })],
    ['ranking.weights', (pack) => ({ stages: [pack.stages[0]] })],
    ['ranking.weights', (pack) => ({ ranking: { ...pack.ranking, weights: weights(50, 51) } })],
    [
      'ranking.tieBreak',
      (pack) => ({ ranking: { ...pack.ranking, tieBreak: ['stage:law-test'] } }),
    ],
    [
      'ranking.tieBreak',
      (pack) => ({ ranking: { ...pack.ranking, tieBreak: ['stage:essay', 'beacon'] } }),
    ],
    [
      'commission.quorum',
      (pack) => ({ commission: { ...pack.commission, quorum: { numerator: 3, denominator: 2 } } }),
    ],
    ['unsealing', (pack) => ({ unsealing: { ...pack.unsealing, threshold: 6 } })],
    [
      'stages.law-test.totalMinCorrect',
      (pack) => ({ stages: [test(pack, { totalMinCorrect: 56 })] }),
    ],
  ])('is refused when its fields contradict one another at %s', (path, change) => {
    expect(refusalOf(changed((pack) => Object.assign(pack, change(kz))))).toBe(path);
  });

  it('answers for its stages', () => {
    const stage = stageOf(kz, 0);

    expect(stage.kind === 'test' && sectionItems(stage)).toBe(55);
    expect(lastTestStage(kz)).toBe(0);
    expect(() => stageOf(kz, 2)).toThrow('no stage 2');
  });
});

function weights(first: number, second: number) {
  return [
    { stage: 'law-test', weight: first },
    { stage: 'practical', weight: second },
  ];
}

function test(pack: Ruleset, change: object): object {
  return { ...pack.stages[0], ...change };
}

describe('admitting the top', () => {
  const all = (...points: number[]) => points.map((each, index) => ({ id: index, points: each }));
  const ids = (admitted: readonly { id: number }[]) => admitted.map((each) => each.id);

  it('lets all who share the last place through', () => {
    expect(ids(admitTop(all(40, 38, 38, 38, 31), 2))).toEqual([0, 1, 2, 3]);
    expect(ids(admitTop(all(31, 38, 40), 2))).toEqual([1, 2]);
  });

  it('lets a single candidate through, and nobody when there is nobody', () => {
    expect(ids(admitTop(all(30), 2))).toEqual([0]);
    expect(admitTop([], 2)).toEqual([]);
  });

  it('admits all where there is no limit', () => {
    expect(ids(admitTop(all(30, 31, 32), null))).toEqual([0, 1, 2]);
  });

  it('never leaves out one who has at least the points of one admitted', () => {
    const points = fc.array(fc.integer({ min: 30, max: 55 }), { maxLength: 40 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 10 }), (given, n) => {
        const passed = all(...given);
        const admitted = admitTop(passed, n);
        const cut = Math.min(...admitted.map((each) => each.points));
        const isComplete = passed.every((each) => admitted.includes(each) === each.points >= cut);
        const above = admitted.filter((each) => each.points > cut);
        return isComplete && admitted.length >= Math.min(n, given.length) && above.length < n;
      }),
    );
  });

  it('does not depend on the order in which candidates are given', () => {
    const points = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5 }), (given, n) => {
        const forward = ids(admitTop(all(...given), n)).map((id) => given[id]);
        const reversed = given.toReversed();
        const backward = ids(admitTop(all(...reversed), n)).map((id) => reversed[id]);
        return forward.sort().join() === backward.sort().join();
      }),
    );
  });
});
