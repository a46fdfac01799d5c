import { figureOf, figuresJson, figuresTable, isKept, type Measured } from './figures.js';
import { percentileOf, summaryOf } from './statistics.js';

const saves = (changes: Partial<Measured> = {}): Measured => ({
  id: 'P2',
  name: 'CPU per durable chained save',
  unit: 'µs',
  target: 180,
  better: 'lower',
  runs: [151.26, 140, 163, 149, 158],
  limitRuns: [90, 80, 100, 85, 95],
  ...changes,
});

describe('statistics of a benchmark', () => {
  it('takes the middle of an odd number of runs and the mean of the middle two of an even one', () => {
    expect(summaryOf([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3 });
    expect(summaryOf([4, 1, 2, 3])).toEqual({ median: 2.5, low: 1, high: 4 });
  });

  it('finds the value that a share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

    expect(percentileOf(hundred, 0.99)).toBe(99);
    expect(percentileOf(hundred, 0.5)).toBe(50);
    expect(percentileOf([7], 0.99)).toBe(7);
  });

  it('says nothing of no runs', () => {
    expect(() => summaryOf([])).toThrow('nothing was measured');
    expect(() => percentileOf([], 0.5)).toThrow('nothing was measured');
  });
});

describe('figures of a benchmark', () => {
  it('are the medians of the system and of its limit', () => {
    expect(figureOf(saves())).toEqual({
      id: 'P2',
      name: 'CPU per durable chained save',
      value: 151,
      unit: 'µs',
      limit: 90,
      target: 180,
      better: 'lower',
    });
  });

  it('are written with exactly the fields that others read', () => {
    const written: unknown = JSON.parse(figuresJson([saves()]));

    expect(written).toEqual({ figures: [figureOf(saves())] });
  });

  it('keep a target from the better side, the target itself included', () => {
    expect(isKept(figureOf(saves({ runs: [180] })))).toBe(true);
    expect(isKept(figureOf(saves({ runs: [181] })))).toBe(false);
    expect(isKept(figureOf(saves({ runs: [181], better: 'higher' })))).toBe(true);
  });

  it('stand in a table with their ranges and whether the target is kept', () => {
    const [head, row, missed] = figuresTable([
      saves(),
      saves({ id: 'P1', better: 'higher', unit: '/s', runs: [120] }),
    ]).split('\n');

    expect(head).toMatch(/^id +figure +value +range +limit +range +target$/);
    expect(row).toMatch(/^P2 .* 151 µs +140–163 +90 +80–100 +≤ 180 +kept$/);
    expect(missed).toMatch(/^P1 .* 120 \/s +120–120 .* ≥ 180 +MISSED$/);
  });
});
