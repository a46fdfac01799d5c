import { isSoundNumber } from './national-number.js';

describe('a national number', () => {
  it.each([
    ['990101400129', true],
    ['900101300017', true],
    ['990101400123', false],
    ['99010140012', false],
  ])('%s is sound: %s', (number, isSound) => {
    expect(isSoundNumber(number)).toBe(isSound);
  });
});
