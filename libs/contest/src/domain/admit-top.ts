/**
 * The best `n` by points; all who share the points of the last place go through, and one alone goes
 * through whatever `n` is. `null` admits all. The order of the input is kept, so it tells nothing.
 */
export function admitTop<T extends { readonly points: number }>(
  passed: readonly T[],
  n: number | null,
): readonly T[] {
  if (n === null || passed.length <= n) return passed;
  const cut = passed.map((each) => each.points).sort((a, b) => b - a)[n - 1];
  return cut === undefined ? [] : passed.filter((each) => each.points >= cut);
}
