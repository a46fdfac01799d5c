import { FIGURES, figureOf, isCounted, sumOf } from './figures.js';
import type { CountedContest, RegionFigures } from './queries.js';

const TEXTS = { kk: 'a', ru: 'b', en: 'c' };
const contest = (changes: Partial<CountedContest>): CountedContest => ({
  ...{ contestId: 'c1', title: TEXTS, bodyName: TEXTS, status: 'decided', rerunOf: null },
  ...{ isAppointed: false, officialsLiable: 0 },
  ...changes,
});

describe('the figures of the public pages', () => {
  it.each([
    [{ status: 'screening' } as const, ['contests', 'underWay']],
    [{ status: 'closed', isAppointed: true } as const, ['contests', 'decided', 'appointed']],
    [{ status: 'voided', officialsLiable: 2 } as const, ['contests', 'voided', 'officialsLiable']],
    [{ status: 'announced', rerunOf: 'c0' } as const, ['contests', 'reruns']],
  ])('count %j in %j', (changes, counted) => {
    expect(FIGURES.filter((figure) => isCounted(figure, contest(changes)))).toEqual(counted);
  });

  it('know their own names only', () => {
    expect([figureOf('voided'), figureOf('constructor'), figureOf(undefined)]).toEqual([
      'voided',
      null,
      null,
    ]);
  });

  it('add up over the regions', () => {
    const region = { voided: 2 } as RegionFigures;

    expect(sumOf([region, region], 'voided')).toBe(4);
  });
});
