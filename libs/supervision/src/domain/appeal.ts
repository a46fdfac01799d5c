import {
  assertNever,
  decided,
  NO_NEWS,
  refuse,
  type AppealId,
  type CandidateCode,
  type ContestId,
  type Decision,
  type Instant,
} from '@adal/kernel';

import type { AppealEvent } from './appeal-events.js';
import type { Symptom } from './symptoms.js';

export type AppealOutcome = 'upheld' | 'dismissed';

/** Why; `silence` is the clock's and nobody may choose it. */
export const APPEAL_REASONS = {
  upheld: ['breach-found'],
  dismissed: ['no-breach', 'no-effect', 'too-late', 'not-understood'],
} as const satisfies Record<AppealOutcome, readonly string[]>;

/** A candidate's challenge; while it is open nobody is appointed. */
export type AppealState = {
  readonly id: AppealId;
  readonly contestId: ContestId;
  readonly code: CandidateCode;
  readonly symptom: Symptom;
  readonly status: 'open' | AppealOutcome;
  readonly reason: string | null;
  readonly filedAt: Instant;
  /** Silence until then means refused (Administrative Procedure and Process-Related Code). */
  readonly reviewUntil: Instant;
  readonly decidedAt: Instant | null;
};

export type FileAppeal = {
  readonly type: 'File';
  readonly appealId: AppealId;
  readonly contestId: ContestId;
  readonly code: CandidateCode;
  readonly symptom: Symptom;
};

export type AppealCommand =
  | FileAppeal
  | { readonly type: 'Decide'; readonly outcome: AppealOutcome; readonly reason: string }
  | { readonly type: 'Lapse' };

export type AppealFacts = {
  readonly now: Instant;
  /** Null while there is no decision to count from. */
  readonly fileUntil: Instant | null;
  readonly reviewUntil: Instant;
  /** Of the same candidate in the same contest. */
  readonly hasOpenAppeal: boolean;
  readonly hasOpenCase: boolean;
  readonly isVoided: boolean;
};

export function decideAppeal(
  state: AppealState | null,
  command: AppealCommand,
  facts: AppealFacts,
): Decision<AppealEvent> {
  if (command.type === 'File') return decideFiling(state, command, facts);
  if (state === null) return refuse('resource.not-found');
  switch (command.type) {
    case 'Decide':
      return decideOutcome(state, command, facts);
    case 'Lapse':
      return decideLapse(state, facts);
    default:
      return assertNever(command);
  }
}

function decideFiling(
  state: AppealState | null,
  { appealId, contestId, code, symptom }: FileAppeal,
  { now, fileUntil, reviewUntil, hasOpenAppeal, isVoided }: AppealFacts,
): Decision<AppealEvent> {
  if (state !== null) return NO_NEWS;
  if (isVoided) return refuse('contest.voided');
  if (hasOpenAppeal) return refuse('appeal.already-open');
  if (fileUntil !== null && now >= fileUntil) {
    return refuse('appeal.too-late', { until: fileUntil });
  }
  const filed = { appealId, contestId, code, symptom, filedAt: now, reviewUntil };
  return decided<AppealEvent>({ type: 'appeal.filed', ...filed });
}

/** To uphold, the department must have opened a case: the freeze goes over from the one to the other. */
function decideOutcome(
  state: AppealState,
  { outcome, reason }: Extract<AppealCommand, { type: 'Decide' }>,
  { now, hasOpenCase, isVoided }: AppealFacts,
): Decision<AppealEvent> {
  if (state.status === outcome && state.reason === reason) return NO_NEWS;
  if (state.status !== 'open' || now >= state.reviewUntil) return refuse('appeal.already-decided');
  const known: readonly string[] = APPEAL_REASONS[outcome];
  if (!known.includes(reason)) return refuse('appeal.reason-wrong', { outcome });
  if (outcome === 'upheld' && !hasOpenCase && !isVoided) return refuse('appeal.case-missing');
  const { id: appealId, code } = state;
  return decided<AppealEvent>({
    ...{ type: `appeal.${outcome}`, appealId, code, reason, decidedAt: now },
  });
}

function decideLapse(state: AppealState, { now }: AppealFacts): Decision<AppealEvent> {
  if (state.status !== 'open' || now < state.reviewUntil) return NO_NEWS;
  const { id: appealId, code, reviewUntil: decidedAt } = state;
  return decided<AppealEvent>({
    ...{ type: 'appeal.dismissed', appealId, code, reason: 'silence', decidedAt },
  });
}

export function evolveAppeal(state: AppealState | null, event: AppealEvent): AppealState {
  if (event.type === 'appeal.filed') return filed(event);
  if (state === null) throw new Error(`${event.type} before appeal.filed`);
  const status = event.type === 'appeal.upheld' ? 'upheld' : 'dismissed';
  return { ...state, status, reason: event.reason, decidedAt: event.decidedAt };
}

function filed(event: Extract<AppealEvent, { type: 'appeal.filed' }>): AppealState {
  const { appealId: id, contestId, code, symptom, filedAt, reviewUntil } = event;
  const about = { id, contestId, code, symptom, filedAt, reviewUntil };
  return { ...about, status: 'open', reason: null, decidedAt: null };
}
