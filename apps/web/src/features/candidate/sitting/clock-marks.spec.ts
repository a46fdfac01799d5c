import { markPassed, timerParts } from './clock-marks.js';

const minutes = (count: number): number => count * 60_000;

test('says a mark once, when it is passed', () => {
  expect(markPassed(minutes(10) + 400, minutes(10) - 600)).toBe(10);
  expect(markPassed(minutes(10) - 600, minutes(10) - 1600)).toBeNull();
});

test('says the latest mark after a device slept', () => {
  expect(markPassed(minutes(40), minutes(4))).toBe(5);
});

test('the first look at the clock says nothing', () => {
  expect(markPassed(null, minutes(3))).toBeNull();
});

test('shows whole minutes, and seconds in the last ten', () => {
  expect(timerParts(minutes(54) + 1)).toEqual({ minutes: 55, seconds: null });
  expect(timerParts(minutes(10))).toEqual({ minutes: 10, seconds: 0 });
  expect(timerParts(61_001)).toEqual({ minutes: 1, seconds: 2 });
  expect(timerParts(-5)).toEqual({ minutes: 0, seconds: 0 });
});
