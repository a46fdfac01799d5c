import { nextMoment, standstillOf } from './next-moment.js';

const WINDOWS = {
  status: 'accepting',
  acceptFrom: 100,
  acceptUntil: 200,
  revealUntil: null,
  standstillUntil: null,
  stages: [
    { from: 300, until: 400 },
    { from: 500, until: 600 },
  ],
};

describe('the next moment of a contest', () => {
  it.each([
    [0, { what: 'acceptFrom', at: 100 }],
    [100, { what: 'acceptUntil', at: 200 }],
    [250, { what: 'stageFrom', at: 300 }],
    [300, { what: 'stageUntil', at: 400 }],
    [450, { what: 'stageFrom', at: 500 }],
    [600, null],
  ])('after %i is %j', (now, expected) => {
    expect(nextMoment(WINDOWS, now)).toEqual(expected);
  });

  it.each(['draft', 'closed', 'not-held', 'voided'])('is none of one that is %s', (status) => {
    expect(nextMoment({ ...WINDOWS, status }, 0)).toBeNull();
  });

  it('is the end of the standstill after the decision', () => {
    const standstillUntil = standstillOf({ decision: { standstillUntil: 900 } });

    expect(nextMoment({ ...WINDOWS, standstillUntil }, 700)).toEqual({
      what: 'standstillUntil',
      at: 900,
    });
    expect(standstillOf(null)).toBeNull();
    expect(standstillOf({ decision: { standstillUntil: null } })).toBeNull();
  });

  it('is the end of the reveals while a secret is waited for', () => {
    expect(nextMoment({ ...WINDOWS, revealUntil: 260 }, 250)).toEqual({
      what: 'revealUntil',
      at: 260,
    });
  });
});
