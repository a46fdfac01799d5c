import { isSoundNumber } from '@adal/kernel';

import { numbersCorrectedBy } from './national-number.js';

const SOUND = '990101400129';

describe('a national number', () => {
  it('puts right what was mistyped by one digit or one swap', () => {
    const corrected = numbersCorrectedBy(SOUND);

    expect(corrected).toContain('990101400126');
    expect(corrected).toContain('990110400129');
    expect(corrected).not.toContain(SOUND);
    expect(corrected.every((slip) => !isSoundNumber(slip))).toBe(true);
    expect(corrected.length).toBeLessThan(12 * 9 + 11);
  });

  it('puts nothing right when it is mistyped itself', () => {
    expect(numbersCorrectedBy('990101400123')).toEqual([]);
  });
});
