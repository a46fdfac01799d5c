/** The middle of several runs with the smallest and the largest beside it. */
export type Summary = { readonly median: number; readonly low: number; readonly high: number };

/** Of an even number of runs the mean of the middle two; throws when there is none. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = ascending(values);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  const half = (sorted.length - 1) / 2;
  const [below, above] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return { median: ((below ?? low) + (above ?? high)) / 2, low, high };
}

/** The smallest value that at least `share` (0 to 1) of all do not exceed. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = ascending(values);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b);
}
