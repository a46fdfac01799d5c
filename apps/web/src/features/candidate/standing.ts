import type { ContestView } from '../../shared/parts/contest-stages.js';
import type { Place } from '../../shared/contest/turns.js';
import { phaseOf } from '../../shared/parts/contest-phase.js';
import {
  decisionStanding,
  isHalted,
  voidStanding,
  type OutcomeStanding,
} from './outcome/outcome.js';
import type { OwnDecision } from './outcome/queries.js';
import type { Attempt, OwnApplication, OwnOffer, OwnStanding } from './queries.js';
import type { OwnRerun } from './rerun/queries.js';

/** Where a candidate stands in one contest, as one of the things there are to say. `stage` counts from 0; instants in milliseconds. */
export type Standing =
  | { readonly kind: 'on-its-way' | 'withdrawn' | 'refused' | 'suspended' | 'not-held' }
  | { readonly kind: 'offer-made' | 'offer-accepted' | 'offer-declined' | 'offer-unsealed' }
  | { readonly kind: 'offer-halted' | 'acceptance-halted' }
  | OutcomeStanding
  | { readonly kind: 'accepting' | 'confirmed' | 'screening'; readonly until: number }
  | { readonly kind: 'admitted' | 'stage-ahead'; readonly stage: number; readonly from: number }
  | { readonly kind: 'stage-now' | 'stage-running'; readonly stage: number; readonly until: number }
  | { readonly kind: 'stage-done' | 'stage-missed' | 'not-let-through'; readonly stage: number }
  | { readonly kind: 'assessing' | 'deciding' };

/** What the evaluation knows of the candidate. */
export type Known = {
  readonly contest: ContestView;
  readonly own: OwnStanding;
  readonly attempts: readonly Attempt[];
  readonly offer: OwnOffer;
  /** Null until it is read. */
  readonly decision: OwnDecision | null;
  /** In which a voided contest is held again, when this candidate may take part. */
  readonly rerun: OwnRerun | null;
  readonly now: number;
};

const OFFERS = {
  made: 'offer-made',
  accepted: 'offer-accepted',
  declined: 'offer-declined',
  unsealed: 'offer-unsealed',
} as const;

/** The one thing that matters most to the candidate now. */
export function standingOf(known: Known): Standing {
  const { contest, own, attempts } = known;
  const ended = endedStanding(known);
  if (ended !== null) return ended;
  const running = attempts.find(({ status }) => status === 'open');
  if (running !== undefined) return runningStanding(running);
  const isDecided = contest.status === 'decided' || contest.status === 'closed';
  if (isDecided) return decisionStanding(known);
  if (contest.isSuspended) return { kind: 'suspended' };
  return own.status === 'on-its-way' ? { kind: own.status } : progressStanding(known);
}

/** What ends or crowns the participation, whatever stage the contest is in. */
function endedStanding({ contest, own, offer, rerun, now }: Known): Standing | null {
  const { status } = contest;
  if (own.status === 'withdrawn' || own.status === 'refused') return { kind: own.status };
  if (status === 'voided') return voidStanding(rerun, now);
  if (status === 'not-held') return { kind: status };
  return offerStanding(contest, offer);
}

function offerStanding(contest: ContestView, { status }: OwnOffer): Standing | null {
  if (status === 'none' || status === 'withdrawn') return null;
  if (isHalted(contest) && status === 'made') return { kind: 'offer-halted' };
  if (isHalted(contest) && status === 'accepted') return { kind: 'acceptance-halted' };
  return { kind: OFFERS[status] };
}

function runningStanding({ stage, effectiveDeadline, windowUntil }: Attempt): Standing {
  return { kind: 'stage-running', stage, until: effectiveDeadline ?? windowUntil };
}

function progressStanding(known: Known): Standing {
  const { status } = known.contest;
  if (status === 'screening') return screeningStanding(known);
  if (status === 'testing') return stageStanding(known) ?? { kind: 'assessing' };
  if (status === 'assessing') return stageStanding(known) ?? { kind: 'assessing' };
  if (status === 'deciding') return { kind: status };
  return acceptingStanding(known);
}

/** Who takes part in a rerun has confirmed; nobody checks documents again. */
function acceptingStanding(known: Known): Standing {
  const { contest, own } = known;
  if (own.status === 'admitted') return screeningStanding(known);
  const kind = contest.rerunOf === null ? 'accepting' : 'confirmed';
  return { kind, until: contest.windows.acceptUntil };
}

function screeningStanding({ contest, own }: Known): Standing {
  const from = contest.windows.stages[0]?.from ?? contest.windows.acceptUntil;
  if (own.status === 'admitted') return { kind: 'admitted', stage: 0, from };
  return { kind: 'screening', until: from };
}

/** Of the stage that goes on or went on last. */
function stageStanding({ contest, attempts, now }: Known): Standing | null {
  const stage = contest.stages.findLastIndex(({ status }) => status !== 'waiting');
  if (stage === -1) return null;
  const attempt = attempts.find((one) => one.stage === stage);
  if (attempt === undefined) {
    return attempts.length > 0 && stage > 0 ? { kind: 'not-let-through', stage } : null;
  }
  if (attempt.status === 'ready') return readyStanding(attempt, now);
  if (attempt.startedAt === null) return { kind: 'stage-missed', stage };
  const isClosed = contest.stages[stage]?.status !== 'open';
  return contest.status === 'assessing' && isClosed ? null : { kind: 'stage-done', stage };
}

function readyStanding({ stage, windowFrom, windowUntil }: Attempt, now: number): Standing {
  if (now < windowFrom) return { kind: 'stage-ahead', stage, from: windowFrom };
  if (now < windowUntil) return { kind: 'stage-now', stage, until: windowUntil };
  return { kind: 'stage-missed', stage };
}

/** What one stage is for this candidate at a moment; `ready` may be started. */
export type AttemptState = 'ahead' | 'ready' | 'open' | 'done' | 'absent';

/** An attempt waits from the seal of the list on, but can be started in its window only. */
export function attemptStateOf(attempt: Attempt, now: number): AttemptState {
  const { status, startedAt, windowFrom, windowUntil } = attempt;
  if (status === 'open') return 'open';
  if (startedAt !== null) return 'done';
  if (status !== 'ready' || now >= windowUntil) return 'absent';
  return now < windowFrom ? 'ahead' : 'ready';
}

type Participation = {
  readonly row: Pick<OwnApplication, 'verdict'>;
  /** Until it is read nothing is known of its dates. */
  readonly contest: ContestView | undefined;
};

/** Where a contest stands in the list of the person's own: an open stage is the one that cannot wait. */
export function placeOf({ row, contest }: Participation, now: number): Place {
  if (contest === undefined) return { turn: 'running', at: null };
  const isOut = row.verdict !== null && !row.verdict.isEligible;
  if (isOut || ['closed', 'not-held', 'voided'].includes(contest.status)) {
    return { turn: 'over', at: contest.acceptUntil };
  }
  const { kind, at } = phaseOf(contest, now);
  const isOpen = kind === 'test-open' || kind === 'writing-open';
  return { turn: isOpen ? 'mine' : 'running', at };
}
