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
