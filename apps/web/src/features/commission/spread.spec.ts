import { countsOf, spreadOf } from './spread.js';

describe('the spread of marks', () => {
  test('is the five numbers of the sorted marks', () => {
    expect(spreadOf([5, 1, 3, 2, 4])).toEqual({
      n: 5,
      low: 1,
      lowerQuartile: 2,
      median: 3,
      upperQuartile: 4,
      high: 5,
    });
  });

  test('lies between two marks when their number is even', () => {
    expect(spreadOf([2, 3, 4, 5])).toMatchObject({ lowerQuartile: 2.75, median: 3.5 });
  });

  test('of a single mark is that mark', () => {
    expect(spreadOf([4])).toMatchObject({ n: 1, low: 4, median: 4, high: 4 });
  });

  test('counts every mark once', () => {
    expect(countsOf([3, 5, 3])).toEqual([
      { mark: 3, count: 2 },
      { mark: 5, count: 1 },
    ]);
  });
});
