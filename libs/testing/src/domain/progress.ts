/** Somebody who saved nothing for so long may be thinking, or may have lost the connection. */
export const QUIET_AFTER_MS = 180_000;

/** Fewer running attempts than this, and the age of the last save would be one person's time. */
const LEAST_FOR_A_TIME = 5;

/** How old the newest save of all is, in milliseconds; null where that would tell about a person. */
export function saveAge(
  { running, lastSaveAt }: { readonly running: number; readonly lastSaveAt: number | null },
  now: number,
): number | null {
  return lastSaveAt === null || running < LEAST_FOR_A_TIME ? null : Math.max(0, now - lastSaveAt);
}
