import type { Contest, Scope } from './queries.js';

/** What would be voided; `stage` is an index where the scope is a stage, else null. */
export type Question = { readonly scope: Scope; readonly stage: number | null };

/** Indices of stages that have begun: only those can be voided. */
export function begunStages({ stages }: Pick<Contest, 'stages'>): readonly number[] {
  return stages.flatMap(({ status }, index) => (status === 'waiting' ? [] : [index]));
}

type Voidable = Pick<Contest, 'stages' | 'decisionEntry'>;

const VOIDABLE: Readonly<Record<Scope, (contest: Voidable) => boolean>> = {
  decision: ({ decisionEntry }) => decisionEntry !== null,
  stage: (contest) => begunStages(contest).length > 0,
  contest: () => true,
};

/** Whether there is something of this scope to void. */
export function canVoid(contest: Voidable, scope: Scope): boolean {
  return VOIDABLE[scope](contest);
}
