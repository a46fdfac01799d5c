import { brand, expectOk } from '@adal/kernel';

import { FiguresService } from '../../libs/supervision/src/figures.service.js';
import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { investigated, voided } from '../support/voided-contest.steps.js';

const PATIENCE = 300_000;
const NOBODY = { kind: 'public' } as const;

let house: DecidedContest;

beforeAll(async () => {
  house = await decidedContest();
}, PATIENCE);
afterAll(() => house.close(), PATIENCE);

const figures = () => house.api.get(FiguresService, { strict: false });

describe('public figures', () => {
  it('count a decided contest, and say how many came how far', async () => {
    const funnel = expectOk(await figures().funnel(NOBODY, house.contestId));
    const all = house.candidates.length;

    expect(await figures().figures()).toMatchObject([
      { regionId: 'KZ-71', contests: 1, decided: 1, voided: 0, officialsLiable: 0 },
    ]);
    expect(funnel).toMatchObject({ isDecided: true, applied: all + 1 });
    expect(funnel.admitted).toBeLessThan(all + 1);
    expect(funnel.stages[0]?.sat).toBeGreaterThan(0);
    expect(funnel.ranked).toBeGreaterThan(0);
  });

  it(
    'count a void, and name the contest that a number is counted from',
    async () => {
      const about = await investigated(house, house.contestId);
      await voided(house, about, { scope: 'decision', stage: null });

      const [region] = await figures().figures();
      const contests = await figures().contests(brand('KZ-71'));

      expect(region).toMatchObject({ contests: 1, decided: 0, appointed: 0, voided: 1 });
      expect(contests).toMatchObject([
        { contestId: house.contestId, status: 'voided', isAppointed: false },
      ]);
      expect(await figures().contests(brand('KZ-10'))).toEqual([]);
    },
    PATIENCE,
  );
});
