import { assertNever, instant, type Instant } from '@adal/kernel';

import type { AttemptState, AttemptTerms, CloseCause } from '../domain/index.js';

/** A row of `testing.attempt` as PostgreSQL returns it; instants are milliseconds. */
export type AttemptRow = {
  readonly id: string;
  readonly contest_id: string;
  readonly application_id: string;
  readonly candidate_code: string;
  readonly stage: number;
  readonly status: AttemptState['status'];
  readonly cause: CloseCause | null;
  readonly positions: number;
  readonly max_chars: number | null;
  readonly duration_ms: number;
  readonly grace_ms: number;
  readonly personal_extra_ms: number;
  readonly incident_credit_ms: number;
  readonly window_from: number;
  readonly window_until: number;
  readonly started_at: number | null;
  readonly effective_deadline: number | null;
  readonly closes_at: number | null;
  readonly finished_at: number | null;
  readonly head: Buffer;
  readonly count: number;
  readonly revisions: readonly number[];
  readonly answers: readonly string[];
};

/** The columns of `AttemptRow` for a select list over `testing.attempt a`. */
export const ATTEMPT_COLUMNS = `a.id, a.contest_id, a.application_id, a.candidate_code, a.stage, a.status, a.cause,
  a.positions, a.max_chars, a.duration_ms, a.grace_ms, a.personal_extra_ms, a.incident_credit_ms, a.window_from,
  a.window_until, a.started_at, a.effective_deadline, a.closes_at, a.finished_at, a.head, a.count, a.revisions,
  a.answers`;

/** The state that the deciders take. */
export function stateOf(row: AttemptRow): AttemptState {
  const known = {
    name: { attemptId: row.id, code: row.candidate_code, stage: row.stage },
    terms: termsOf(row),
  };
  switch (row.status) {
    case 'ready':
      return { ...known, status: 'ready' };
    case 'open':
      return { ...known, status: 'open', ...startedOf(row) };
    case 'closed':
    case 'scored': {
      const running = row.started_at === null ? null : startedOf(row);
      const finishedAt = present(row.finished_at, row);
      if (row.cause === null) throw new Error(`attempt ${row.id} ended without a cause`);
      return { ...known, status: row.status, running, finishedAt, cause: row.cause };
    }
    default:
      return assertNever(row.status);
  }
}

/** What decides how long this attempt may last. */
export function termsOf(row: AttemptRow): AttemptTerms {
  return {
    durationMs: row.duration_ms,
    graceMs: row.grace_ms,
    personalExtraMs: row.personal_extra_ms,
    incidentCreditMs: row.incident_credit_ms,
    windowFrom: instant(row.window_from),
    windowUntil: instant(row.window_until),
  };
}

function startedOf(row: AttemptRow): {
  startedAt: Instant;
  effectiveDeadline: Instant;
  closesAt: Instant;
} {
  return {
    startedAt: present(row.started_at, row),
    effectiveDeadline: present(row.effective_deadline, row),
    closesAt: present(row.closes_at, row),
  };
}

function present(at: number | null, row: AttemptRow): Instant {
  if (at === null) throw new Error(`attempt ${row.id} is ${row.status} and lacks a time`);
  return instant(at);
}
