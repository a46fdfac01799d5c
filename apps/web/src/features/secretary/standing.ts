import type { Place } from '../../shared/contest/turns.js';
import { isRerun, phaseOf } from '../../shared/parts/contest-phase.js';
import type { Contest } from './queries.js';

/** What a contest waits for, seen by its secretary. */
export type Waiting =
  | 'compose'
  | 'sign'
  | 'publisher'
  | 'pending'
  | 'suspended'
  | 'opening'
  | 'accepting'
  | 'confirming'
  | 'seal'
  | 'seal-rerun'
  | 'reveal'
  | 'others'
  | 'stage-ahead'
  | 'stage'
  | 'writing-ahead'
  | 'writing'
  | 'marking'
  | 'sitting'
  | 'offer'
  | 'frozen'
  | 'closed'
  | 'not-held'
  | 'voided';

export type Standing = {
  readonly waiting: Waiting;
  /** Whether it is the secretary who has to act. */
  readonly isMine: boolean;
  /** When it ends or begins; null where no date says. */
  readonly at: number | null;
};

const MINE: readonly Waiting[] = [
  ...(['compose', 'sign', 'seal', 'seal-rerun', 'reveal', 'marking', 'offer'] as const),
];

/** The one thing that a contest waits for now. */
export function standingOf(contest: Contest, now: number): Standing {
  const waiting = waitingOf(contest);
  const ahead = aheadOf(waiting, contest, now);
  if (ahead !== null) return ahead;
  return { waiting, isMine: MINE.includes(waiting), at: atOf(contest, waiting) };
}

function waitingOf(contest: Contest): Waiting {
  if (contest.isSuspended && contest.status !== 'voided') return 'suspended';
  const by: Readonly<Record<Contest['status'], () => Waiting>> = {
    draft: () => draftWaiting(contest),
    announced: () => 'opening',
    accepting: () => (isRerun(contest) ? 'confirming' : 'accepting'),
    screening: () => screeningWaiting(contest),
    testing: () => 'stage',
    assessing: () => assessingWaiting(contest),
    deciding: () => 'sitting',
    decided: () => (contest.isFrozen ? 'frozen' : 'offer'),
    closed: () => 'closed',
    'not-held': () => 'not-held',
    voided: () => 'voided',
  };
  return by[contest.status]();
}

/** A stage is entered before its window opens. */
function aheadOf(waiting: Waiting, contest: Contest, now: number): Standing | null {
  if (waiting !== 'stage' && waiting !== 'writing') return null;
  const { kind, at } = phaseOf(contest, now);
  if (kind === 'writing-ahead') return { waiting: kind, isMine: false, at };
  const isAhead = kind === 'sealed' || kind === 'test-ahead';
  return isAhead ? { waiting: 'stage-ahead', isMine: false, at } : null;
}

function assessingWaiting({ stages }: Contest): Waiting {
  return stages.some(({ status }) => status === 'closed') ? 'marking' : 'writing';
}

function draftWaiting({ composition }: Contest): Waiting {
  const signedBy = composition?.signedBy ?? [];
  if (signedBy.length === 2) return 'pending';
  if (signedBy.includes('secretary')) return 'publisher';
  return composition?.missing.length === 0 ? 'sign' : 'compose';
}

/** In a rerun the admissions stand: there is nothing to check before the seal. */
function screeningWaiting(contest: Contest): Waiting {
  const { sealed, beacon } = contest;
  if (sealed === null) return isRerun(contest) ? 'seal-rerun' : 'seal';
  if (beacon.reveals.secretary === null) return 'reveal';
  return beacon.value === null ? 'others' : 'stage';
}

function atOf({ windows, beacon, stages }: Contest, waiting: Waiting): number | null {
  const current =
    windows.stages[
      Math.max(
        0,
        stages.findIndex(({ status }) => status === 'open'),
      )
    ];
  const dates: Partial<Record<Waiting, number | null | undefined>> = {
    opening: windows.acceptFrom,
    accepting: windows.acceptUntil,
    confirming: windows.acceptUntil,
    reveal: beacon.revealUntil,
    others: beacon.revealUntil,
    stage: current?.until,
    writing: current?.until,
  };
  return dates[waiting] ?? null;
}

/** Where the contest stands in the secretary's list. */
export function placeOf(contest: Contest, now: number): Place {
  const { isMine, at } = standingOf(contest, now);
  const isOver = ['closed', 'not-held', 'voided'].includes(contest.status);
  if (isOver) return { turn: 'over', at: contest.acceptUntil };
  return { turn: isMine ? 'mine' : 'running', at: at ?? phaseOf(contest, now).at };
}
