import {
  type Decision,
  type Instant,
  NO_NEWS,
  assertNever,
  decided,
  instant,
  refuse,
} from '@adal/kernel';
import { type AttemptTerms, attemptClock, lapsesAfter } from './attempt-time.js';
import type { AttemptClosed, AttemptEvent, AttemptStarted, CloseCause } from './attempt-events.js';

/** Whose attempt it is; `stage` counts from 0. */
export type AttemptName = {
  readonly attemptId: string;
  readonly code: string;
  readonly stage: number;
};

type Known = { readonly name: AttemptName; readonly terms: AttemptTerms };

/** One sitting; only the fields of its status exist. A practical attempt ends as closed, a test as scored. */
export type AttemptState =
  | (Known & { readonly status: 'ready' })
  | (Known & { readonly status: 'open' } & RunningAttempt)
  | (Known & { readonly status: 'closed' | 'scored' } & Ended);

/** The clock of an attempt that was started. */
export type RunningAttempt = {
  readonly startedAt: Instant;
  readonly effectiveDeadline: Instant;
  readonly closesAt: Instant;
};

type Ended = {
  readonly running: RunningAttempt | null;
  readonly finishedAt: Instant;
  readonly cause: CloseCause;
};

/** What an attempt's chain and answers come to when it closes; hashes in hex. */
export type Work = {
  readonly head: string;
  readonly count: number;
  readonly answersRoot: string;
  readonly held: number;
};

/** How the contest stands to somebody who wants to start. */
export type ContestStanding = 'running' | 'suspended' | 'not-testing';

export type AttemptCommand =
  | { readonly type: 'Start'; readonly contest: ContestStanding }
  | { readonly type: 'Finish'; readonly work: Work }
  | { readonly type: 'Close'; readonly work: Work };

/** An attempt as it is created; the candidate has not been seen yet. */
export function readyAttempt(name: AttemptName, terms: AttemptTerms): AttemptState {
  return { status: 'ready', name, terms };
}

/** `now` is the database clock read after the row lock. Start, finish and close of what is already so are no news. */
export function decideAttempt(
  state: AttemptState,
  command: AttemptCommand,
  now: Instant,
): Decision<AttemptEvent> {
  switch (command.type) {
    case 'Start':
      return decideStart(state, command.contest, now);
    case 'Finish':
      return decideFinish(state, command.work, now);
    case 'Close':
      return decideClose(state, command.work, now);
    default:
      return assertNever(command);
  }
}

function decideStart(
  state: AttemptState,
  contest: ContestStanding,
  now: Instant,
): Decision<AttemptEvent> {
  if (state.status === 'open') return NO_NEWS;
  if (state.status !== 'ready') return refuse('attempt.closed');
  if (contest === 'suspended') return refuse('contest.suspended');
  if (contest === 'not-testing') return refuse('attempt.stage-not-open');
  if (now < state.terms.windowFrom)
    return refuse('attempt.too-early', { from: state.terms.windowFrom });
  if (now > lapsesAfter(state.terms))
    return refuse('attempt.time-over', { until: state.terms.windowUntil });
  const event: AttemptStarted = {
    type: 'attempt.started',
    attemptId: state.name.attemptId,
    code: state.name.code,
    startedAt: now,
    ...attemptClock(state.terms, now),
  };
  return decided(event);
}

/** A finish that arrives after `closesAt` finds the attempt ended by its deadline: it closes it all the same. */
function decideFinish(state: AttemptState, work: Work, now: Instant): Decision<AttemptEvent> {
  if (state.status === 'ready') return refuse('attempt.not-started');
  if (state.status !== 'open') return NO_NEWS;
  const cause = now <= state.closesAt ? 'candidate' : 'deadline';
  const finishedAt = instant(Math.min(now, state.effectiveDeadline));
  return decided(closedEvent(state.name, { work, cause, finishedAt }));
}

/** Nothing automatic closes before `closesAt` is past, nor ends an unstarted attempt before its window is. */
function decideClose(state: AttemptState, work: Work, now: Instant): Decision<AttemptEvent> {
  switch (state.status) {
    case 'ready': {
      const finishedAt = lapsesAfter(state.terms);
      if (now <= finishedAt) return refuse('attempt.not-due', { due: finishedAt });
      return decided(closedEvent(state.name, { work, cause: 'absent', finishedAt }));
    }
    case 'open': {
      if (now <= state.closesAt) return refuse('attempt.not-due', { due: state.closesAt });
      const finishedAt = state.effectiveDeadline;
      return decided(closedEvent(state.name, { work, cause: 'deadline', finishedAt }));
    }
    case 'closed':
    case 'scored':
      return NO_NEWS;
    default:
      return assertNever(state);
  }
}

type Closing = { readonly work: Work; readonly cause: CloseCause; readonly finishedAt: Instant };

function closedEvent(name: AttemptName, closing: Closing): AttemptClosed {
  return {
    type: 'attempt.closed',
    attemptId: name.attemptId,
    code: name.code,
    finishedAt: closing.finishedAt,
    cause: closing.cause,
    ...closing.work,
  };
}

/** The state after an event that was written for this attempt; throws on one that cannot follow. */
export function evolveAttempt(state: AttemptState, event: AttemptEvent): AttemptState {
  const { name, terms } = state;
  switch (event.type) {
    case 'attempt.started': {
      if (state.status !== 'ready') throw new Error(`${name.attemptId} was started twice`);
      const { startedAt, effectiveDeadline, closesAt } = event;
      return { status: 'open', name, terms, startedAt, effectiveDeadline, closesAt };
    }
    case 'attempt.closed': {
      if (state.status !== 'open' && state.status !== 'ready')
        throw new Error(`${name.attemptId} was closed twice`);
      const running = state.status === 'open' ? runningOf(state) : null;
      return {
        status: 'closed',
        name,
        terms,
        running,
        finishedAt: event.finishedAt,
        cause: event.cause,
      };
    }
    case 'attempt.scored': {
      if (state.status !== 'closed' && state.status !== 'scored')
        throw new Error(`${name.attemptId} scored while open`);
      return { ...state, status: 'scored' };
    }
    default:
      return assertNever(event);
  }
}

function runningOf(state: RunningAttempt): RunningAttempt {
  const { startedAt, effectiveDeadline, closesAt } = state;
  return { startedAt, effectiveDeadline, closesAt };
}
