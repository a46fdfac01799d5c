/** What a box of the plot is drawn from; all in marks. */
export type Spread = {
  readonly n: number;
  readonly low: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly high: number;
};

/** Fewer marks than this are drawn as dots only: a box would claim a shape that is not there. */
export const LEAST_FOR_A_BOX = 10;

/** Five numbers of at least one mark; quartiles by linear interpolation between the closest ranks. */
export function spreadOf(marks: readonly number[]): Spread {
  const sorted = [...marks].sort((a, b) => a - b);
  return {
    n: sorted.length,
    low: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    high: quantile(sorted, 1),
  };
}

/** How often each mark was given, the lowest first. */
export function countsOf(
  marks: readonly number[],
): readonly { readonly mark: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([mark, count]) => ({ mark, count }));
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
