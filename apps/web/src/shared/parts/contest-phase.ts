import type { ApiComponents } from '@adal/contracts';

type ContestView = ApiComponents['schemas']['ContestView'];
export type ContestStatus = ContestView['status'];

/** What tells at which point a contest stands; a list that has no windows shows the bare status. */
export type PhaseSource = Pick<ContestView, 'status' | 'isSuspended'> &
  Partial<Pick<ContestView, 'windows' | 'stages' | 'sealed' | 'rerunOf'>>;

/** Where the status alone would say too much: a stage is entered before its window opens and left after it has ended. */
export type PhaseKind =
  | ContestStatus
  | 'suspended'
  | 'confirming'
  | 'listing'
  | 'sealed'
  | 'test-ahead'
  | 'test-open'
  | 'test-over'
  | 'writing-ahead'
  | 'writing-open'
  | 'marking';

/** `at` is when the phase gives way to the next one, in milliseconds; null where no date says. */
export type ContestPhase = { readonly kind: PhaseKind; readonly at: number | null };

/** What a contest does at the moment `now` of the server, from its status, its windows and nothing else. */
export function phaseOf(contest: PhaseSource, now: number): ContestPhase {
  const { status, isSuspended, windows } = contest;
  if (isSuspended && status !== 'voided') return { kind: 'suspended', at: null };
  if (status === 'announced') return { kind: 'announced', at: windows?.acceptFrom ?? null };
  if (status === 'accepting') return acceptingPhase(contest, now);
  if (status === 'screening') return screeningPhase(contest);
  if (status === 'testing' || status === 'assessing') return stagePhase(contest, now);
  return { kind: status, at: null };
}

function acceptingPhase(contest: PhaseSource, now: number): ContestPhase {
  const at = contest.windows?.acceptUntil ?? null;
  if (at !== null && now >= at) return screeningPhase(contest);
  return { kind: isRerun(contest) ? 'confirming' : 'accepting', at };
}

function screeningPhase(contest: PhaseSource): ContestPhase {
  const at = contest.windows?.stages[0]?.from ?? null;
  if (contest.sealed !== undefined && contest.sealed !== null) return { kind: 'sealed', at };
  return { kind: isRerun(contest) ? 'listing' : 'screening', at };
}

/** The first stage that is not assessed is the one that everybody waits for. */
function stagePhase({ status, windows, stages = [] }: PhaseSource, now: number): ContestPhase {
  const index = stages.findIndex((stage) => stage.status !== 'assessed');
  const stage = stages[index];
  const window = windows?.stages[index];
  if (stage === undefined || window === undefined) return { kind: status, at: null };
  const words = stage.kind === 'test' ? OF_TEST : OF_WRITING;
  if (stage.status === 'closed' || now >= window.until) return { kind: words.over, at: null };
  const isAhead = stage.status === 'waiting' || now < window.from;
  return isAhead ? { kind: words.ahead, at: window.from } : { kind: words.open, at: window.until };
}

const OF_TEST = { ahead: 'test-ahead', open: 'test-open', over: 'test-over' } as const;
const OF_WRITING = { ahead: 'writing-ahead', open: 'writing-open', over: 'marking' } as const;

/** Held in place of a contest that was voided. */
export function isRerun({ rerunOf }: Pick<PhaseSource, 'rerunOf'>): boolean {
  return rerunOf !== undefined && rerunOf !== null;
}
