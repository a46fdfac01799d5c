import { ok, refuse, type Result } from '@adal/kernel';

/** How far a contest is from the close of its marks; `missing` counts sheets of one member for one work. */
export type Closure =
  | { readonly state: 'not-open' | 'closed' | 'voided' }
  | { readonly state: 'marking'; readonly missing: number }
  | { readonly state: 'ready' };

/** `isOpen` says whether the works lie before the members, `isAssessed` whether marks of a stage were closed before. */
export type ClosureFacts = {
  readonly isVoided: boolean;
  readonly isWaiting: boolean;
  readonly isAssessed: boolean;
  readonly isOpen: boolean;
  readonly missing: number;
};

/** What still stands between the members and the close of their marks; shown to whoever may close them, and asked when they do. */
export function closureOf(facts: ClosureFacts): Closure {
  const { isVoided, isWaiting, isAssessed, isOpen, missing } = facts;
  if (isVoided) return { state: 'voided' };
  if (!isWaiting) return { state: isAssessed ? 'closed' : 'not-open' };
  if (!isOpen) return { state: 'not-open' };
  return missing > 0 ? { state: 'marking', missing } : { state: 'ready' };
}

const REFUSED = {
  voided: 'contest.voided',
  closed: 'marks.already-closed',
  'not-open': 'marks.not-open',
} as const;

/** Refuses the close in everything but `ready`. */
export function readyToClose(closure: Closure): Result<null> {
  if (closure.state === 'ready') return ok(null);
  if (closure.state === 'marking') return refuse('marks.missing', { missing: closure.missing });
  return refuse(REFUSED[closure.state]);
}
