import type { Place } from '../../shared/contest/turns.js';
import { phaseOf } from '../../shared/parts/contest-phase.js';
import type { Contest, Sitting } from './queries.js';

/** Where a contest stands for its commission, and so what a member does next. */
export type Standing =
  | 'before'
  | 'marking'
  | 'ranked'
  | 'sitting'
  | 'signing'
  | 'decided'
  | 'over'
  | 'voided'
  | 'not-held';

/** `sitting` is null before it is opened, undefined where nobody has asked. */
export function standingOf(
  { status, stages }: Pick<Contest, 'status' | 'stages'>,
  sitting?: Sitting | null,
): Standing {
  if (status === 'voided' || status === 'not-held') return status;
  if (status === 'closed') return 'over';
  if (status === 'decided') return 'decided';
  if (status === 'deciding') return sittingStanding(sitting ?? null);
  // A stage that people score waits for their marks once its last attempt is closed.
  const isMarking = stages.some((stage) => stage.kind === 'practical' && stage.status === 'closed');
  return isMarking ? 'marking' : 'before';
}

function sittingStanding(sitting: Sitting | null): Standing {
  if (sitting === null) return 'ranked';
  return sitting.status === 'open' ? 'sitting' : 'signing';
}

type Seen = {
  readonly standing: Standing;
  /** Works that the reader has not scored; null while nobody has asked. */
  readonly left: number | null;
  readonly isChair: boolean;
  readonly now: number;
};

/** Where the contest stands in the list of a member; a chair has the closing of marks and the opening of the sitting besides. */
export function placeOf(contest: Contest, { standing, left, isChair, now }: Seen): Place {
  if (['decided', 'over', 'voided', 'not-held'].includes(standing)) {
    return { turn: 'over', at: contest.acceptUntil };
  }
  const { at } = phaseOf(contest, now);
  if (contest.isSuspended || standing === 'before') return { turn: 'running', at };
  const isForMembers =
    standing === 'sitting' || standing === 'signing' || (standing === 'marking' && left !== 0);
  return { turn: isForMembers || isChair ? 'mine' : 'running', at };
}
