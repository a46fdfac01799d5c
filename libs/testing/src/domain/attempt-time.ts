import { type Instant, instant, plusMs } from '@adal/kernel';

/** What decides how long one attempt may last; all lengths in milliseconds. */
export type AttemptTerms = {
  readonly durationMs: number;
  readonly graceMs: number;
  readonly personalExtraMs: number;
  readonly incidentCreditMs: number;
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
};

/** When an attempt's time is up (`effectiveDeadline`), and until when what was sent in time may still arrive (`closesAt`). */
export type AttemptClock = { readonly effectiveDeadline: Instant; readonly closesAt: Instant };

/** The one function that writes a deadline: the shorter of the own time and the window, then the credit for our outages. */
export function attemptClock(terms: AttemptTerms, startedAt: Instant): AttemptClock {
  const ownEnd = startedAt + terms.durationMs + terms.personalExtraMs;
  const deadline = instant(Math.min(ownEnd, windowEnd(terms)) + terms.incidentCreditMs);
  return { effectiveDeadline: deadline, closesAt: plusMs(deadline, terms.graceMs) };
}

/** From after this instant on an attempt that was never started lapses. */
export function lapsesAfter(terms: AttemptTerms): Instant {
  return instant(windowEnd(terms) + terms.incidentCreditMs);
}

/** How long somebody who started now would get; never negative. */
export function allowedMs(terms: AttemptTerms, now: Instant): number {
  return Math.max(0, attemptClock(terms, now).effectiveDeadline - now);
}

function windowEnd(terms: AttemptTerms): number {
  return terms.windowUntil + terms.personalExtraMs;
}
