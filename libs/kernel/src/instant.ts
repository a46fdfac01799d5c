import type { Brand } from './brand.js';

/** Milliseconds since 1970-01-01T00:00:00Z, a whole number; it survives JSON unchanged. */
export type Instant = Brand<number, 'Instant'>;

/** Throws unless `ms` is a whole, non-negative, safe number: an instant comes from our own clock, never from a client. */
export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new Error(`not an instant: ${String(ms)}`);
  return ms as Instant;
}

/** The instant `ms` milliseconds later (earlier when negative). */
export function plusMs(at: Instant, ms: number): Instant {
  return instant(at + ms);
}

/** Milliseconds from `from` to `to`, negative when `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return to - from;
}
