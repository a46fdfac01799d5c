import type { ContestView } from '../../../shared/parts/contest-stages.js';
import type { Attempt, OwnOffer, OwnStanding } from '../queries.js';
import type { OwnRerun } from '../rerun/queries.js';
import type { OwnDecision } from './queries.js';

/** What the end of a contest is for one candidate. `rank` counts from 1; instants in milliseconds. */
export type OutcomeStanding =
  | { readonly kind: 'chosen' | 'chosen-halted' | 'nobody-chosen' | 'not-ranked' | 'decided' }
  | { readonly kind: 'chosen-standstill'; readonly until: number }
  | { readonly kind: 'not-chosen'; readonly rank: number; readonly of: number }
  | { readonly kind: 'voided' | 'rerun-confirmed' | 'rerun-missed' }
  | { readonly kind: 'rerun-waits' | 'rerun-ahead'; readonly until: number };

type Decided = {
  readonly contest: Pick<ContestView, 'isFrozen' | 'isSuspended'>;
  readonly decision: OwnDecision | null;
  readonly now: number;
};

/** Whether the decision is about this candidate, and what it waits for when it is. */
export function decisionStanding({ contest, decision, now }: Decided): OutcomeStanding {
  if (decision === null || decision.outcome === 'none') return { kind: 'decided' };
  if (decision.outcome === 'nobody') return { kind: 'nobody-chosen' };
  const { isChosen, rank, ranked, standstillUntil } = decision;
  if (!isChosen) {
    return rank === null ? { kind: 'not-ranked' } : { kind: 'not-chosen', rank, of: ranked };
  }
  if (isHalted(contest)) return { kind: 'chosen-halted' };
  if (standstillUntil === null || now >= standstillUntil) return { kind: 'chosen' };
  return { kind: 'chosen-standstill', until: standstillUntil };
}

/** While it is so no offer is made, and none is answered. */
export function isHalted({ isFrozen, isSuspended }: Decided['contest']): boolean {
  return isFrozen || isSuspended;
}

/** A voided contest is over; its rerun may wait for this candidate's word. `until` of `rerun-ahead` is when it may be given. */
export function voidStanding(rerun: OwnRerun | null, now: number): OutcomeStanding {
  if (rerun === null) return { kind: 'voided' };
  if (rerun.confirmed !== null) return { kind: 'rerun-confirmed' };
  if (now >= rerun.acceptUntil) return { kind: 'rerun-missed' };
  if (now < rerun.acceptFrom) return { kind: 'rerun-ahead', until: rerun.acceptFrom };
  return { kind: 'rerun-waits', until: rerun.acceptUntil };
}

type Leaving = {
  readonly contest: Pick<ContestView, 'status' | 'stages'>;
  readonly own: Pick<OwnStanding, 'status'>;
  readonly attempts: readonly Pick<Attempt, 'stage' | 'status' | 'startedAt'>[];
  readonly offer: Pick<OwnOffer, 'status'>;
  readonly decision: OwnDecision | null;
};

/**
 * What a withdrawal would give up: the part in the contest, or the turn to be offered the post; null where
 * it would change nothing. An offer is declined, not withdrawn from.
 */
export function givenUpBy(leaving: Leaving): 'part' | 'turn' | null {
  const { contest, own, offer, decision } = leaving;
  const isIn = own.status === 'submitted' || own.status === 'admitted';
  if (!isIn || offer.status !== 'none') return null;
  if (['closed', 'voided', 'not-held'].includes(contest.status)) return null;
  if (contest.status !== 'decided') return isOut(leaving) ? null : 'part';
  const mayBeOffered = decision?.outcome === 'appoint' && decision.rank !== null;
  return mayBeOffered ? 'turn' : null;
}

/** A stage is behind that this candidate did not start or was not let to. */
function isOut({ contest, attempts }: Pick<Leaving, 'contest' | 'attempts'>): boolean {
  const isMissed = attempts.some(
    ({ status, startedAt }) => startedAt === null && status !== 'ready' && status !== 'open',
  );
  const isLeftBehind = contest.stages.some(
    ({ status }, stage) => status !== 'waiting' && !attempts.some((one) => one.stage === stage),
  );
  return isMissed || (attempts.length > 0 && isLeftBehind);
}
