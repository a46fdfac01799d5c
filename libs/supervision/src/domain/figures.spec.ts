import type { ContestStatus } from '@adal/contest/domain';
import { brand } from '@adal/kernel';

import { figuresOf, liableByContest, type CountedContest } from './figures.js';

const TEXTS = { kk: 'a', ru: 'b', en: 'c' };

function contest(status: ContestStatus, changes: Partial<CountedContest> = {}): CountedContest {
  return {
    ...{ contestId: brand('c1'), regionId: brand('KZ-71'), status, rerunOf: null },
    ...{ title: TEXTS, bodyName: TEXTS, isAppointed: false, officialsLiable: 0 },
    ...changes,
  };
}

describe('the figures of the regions', () => {
  it('count every contest once where it stands, and liable officials together', () => {
    const contests = [
      contest('announced'),
      contest('accepting'),
      contest('screening'),
      contest('deciding'),
      contest('decided'),
      contest('closed', { isAppointed: true }),
      contest('not-held'),
      contest('voided', { officialsLiable: 2 }),
      contest('decided', { rerunOf: brand('c8'), officialsLiable: 1 }),
    ];

    expect(figuresOf(contests)).toEqual([
      {
        ...{ regionId: 'KZ-71', contests: 9, accepting: 1, underWay: 2, decided: 3, appointed: 1 },
        ...{ notHeld: 1, voided: 1, reruns: 1, officialsLiable: 3 },
      },
    ]);
  });

  it('keep regions apart, in the order of their ids', () => {
    const contests = [
      contest('decided'),
      contest('voided', { regionId: brand('KZ-10') }),
      contest('accepting', { regionId: brand('KZ-10') }),
    ];

    const figures = figuresOf(contests);

    expect(figures.map(({ regionId, contests: all }) => [regionId, all])).toEqual([
      ['KZ-10', 2],
      ['KZ-71', 1],
    ]);
  });

  it('add up the cases of one contest', () => {
    const cases = [
      { contestId: brand<never>('c1'), liable: 1 },
      { contestId: brand<never>('c1'), liable: 2 },
    ];

    expect(liableByContest(cases).get(brand('c1'))).toBe(3);
  });
});
