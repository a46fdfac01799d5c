const MINUTE_MS = 60_000;

/** Minutes left at which the time is said aloud. */
export const MARKS = [30, 15, 10, 5, 2, 1] as const;

/** Seconds are shown from here on. */
export const LAST_MINUTES_MS = 10 * MINUTE_MS;

/** The mark that was passed between two looks at the clock; null for none. The first look passes nothing. */
export function markPassed(beforeMs: number | null, leftMs: number): number | null {
  if (beforeMs === null) return null;
  const passed = MARKS.filter((mark) => beforeMs > mark * MINUTE_MS && leftMs <= mark * MINUTE_MS);
  return passed.at(-1) ?? null;
}

/** "54 min" rounded up; in the last ten minutes "9:58". Never negative. */
export function timerParts(leftMs: number): {
  readonly minutes: number;
  readonly seconds: number | null;
} {
  const left = Math.max(0, leftMs);
  if (left > LAST_MINUTES_MS) return { minutes: Math.ceil(left / MINUTE_MS), seconds: null };
  const seconds = Math.ceil(left / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
