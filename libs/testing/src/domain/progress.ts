/** Somebody who saved nothing for so long may be thinking, or may have lost the connection. */
export const QUIET_AFTER_MS = 180_000;

/** Fewer running attempts than this, and what moves would be one person's doing. */
const LEAST_RUNNING = 5;

type Counted = {
  readonly running: number;
  readonly quiet: number;
  readonly saves: number;
  readonly lastSaveAt: number | null;
};

/** What a board tells of the moment; null where it would tell about a person. */
export type Pulse = {
  readonly quiet: number | null;
  readonly savesLastMinute: number | null;
  /** Milliseconds since the newest save of all. */
  readonly saveAgeMs: number | null;
};

export function pulseOf({ running, quiet, saves, lastSaveAt }: Counted, now: number): Pulse {
  if (running < LEAST_RUNNING) return { quiet: null, savesLastMinute: null, saveAgeMs: null };
  const saveAgeMs = lastSaveAt === null ? null : Math.max(0, now - lastSaveAt);
  return { quiet, savesLastMinute: saves, saveAgeMs };
}
