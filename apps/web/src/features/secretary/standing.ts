import type { Place } from '../../shared/contest/turns.js';
import { isRerun, phaseOf } from '../../shared/parts/contest-phase.js';
import type { Closure, Contest, Offer, Sitting } from './queries.js';

/** What a contest waits for, seen by its secretary; `asking` while the answer is on its way. */
export type Waiting =
  | 'asking'
  | 'compose'
  | 'sign'
  | 'publisher'
  | 'pending'
  | 'suspended'
  | 'secret-due'
  | 'late-secrets'
  | 'opening'
  | 'accepting'
  | 'confirming'
  | 'desk'
  | 'secrets'
  | 'seal'
  | 'reveal'
  | 'others'
  | 'ahead'
  | 'stage'
  | 'handing-out'
  | 'marking'
  | 'close-marks'
  | 'ranking'
  | 'chair'
  | 'sitting'
  | 'signing'
  | 'effect'
  | 'frozen'
  | 'standstill'
  | 'offer'
  | 'next-offer'
  | 'answer'
  | 'holders'
  | 'handed-over'
  | 'nobody'
  | 'closed'
  | 'appointed'
  | 'vacant'
  | 'not-held'
  | 'voided';

type Party = keyof Contest['beacon']['reveals'];

export type Standing = {
  readonly waiting: Waiting;
  /** Whether it is the secretary who has to act, and can. */
  readonly isMine: boolean;
  /** When it ends or begins; null where no date says. */
  readonly at: number | null;
  /** How many are left, of whatever is waited for. */
  readonly left: number;
  /** Index of the stage that it is about. */
  readonly stage: number;
  /** Whose secrets are waited for. */
  readonly parties: readonly Party[];
};

/** What only some states need to know; null or undefined while it is not known. */
export type Facts = {
  readonly now: number;
  /** Points of the readiness list that are not met. */
  readonly unmet: number | null;
  /** Applications without a verdict of the document desk. */
  readonly undecided: number | null;
  readonly closure: Closure | null;
  /** Null before the chair has opened it. */
  readonly sitting: Sitting | null | undefined;
  readonly offers: readonly Offer[] | null;
};

type Found = { readonly waiting: Waiting } & Partial<Standing>;

/** What an offer that has not fallen waits for. */
const STANDING_OFFER: Partial<Record<Offer['status'], Waiting>> = {
  ...{ made: 'answer', accepted: 'holders', unsealed: 'handed-over' },
};

const PARTIES: readonly Party[] = ['secretary', 'publisher', 'department'];
const MINE: readonly Waiting[] = [
  ...([
    'compose',
    'sign',
    'secret-due',
    'seal',
    'reveal',
    'close-marks',
    'offer',
    'next-offer',
  ] as const),
];

/** The one thing that a contest waits for now. */
export function standingOf(contest: Contest, facts: Facts): Standing {
  const found = foundOf(contest, facts);
  const isMine = MINE.includes(found.waiting);
  return { at: null, left: 0, stage: 0, parties: [], ...found, isMine };
}

function foundOf(contest: Contest, facts: Facts): Found {
  if (contest.isSuspended && contest.status !== 'voided') return suspended(contest);
  const { windows } = contest;
  const by: Readonly<Record<Contest['status'], () => Found>> = {
    draft: () => drafting(contest, facts),
    announced: () => ({ waiting: 'opening', at: windows.acceptFrom }),
    accepting: () => ({
      waiting: isRerun(contest) ? 'confirming' : 'accepting',
      at: windows.acceptUntil,
    }),
    screening: () => screening(contest, facts),
    testing: () => running(contest, facts),
    assessing: () => running(contest, facts),
    deciding: () => deciding(facts),
    decided: () => decided(contest, facts),
    closed: () => closed(facts),
    'not-held': () => ({ waiting: 'not-held' }),
    voided: () => ({ waiting: 'voided' }),
  };
  return by[contest.status]();
}

/** Only a secret that was not revealed in time ends a suspension by itself. */
function suspended({ suspendedFor, beacon: { reveals } }: Contest): Found {
  if (suspendedFor !== 'missing-reveal') return { waiting: 'suspended' };
  if (reveals.secretary === null) return { waiting: 'secret-due' };
  return { waiting: 'late-secrets', parties: lacking(reveals) };
}

function drafting({ composition }: Contest, { unmet }: Facts): Found {
  const signedBy = composition?.signedBy ?? [];
  if (signedBy.length === 2) return { waiting: 'pending' };
  // What was signed may have become impossible, as its dates passed: nobody but the secretary can mend it.
  const isStale = unmet !== null && unmet > 0;
  if (signedBy.includes('secretary') && !isStale) return { waiting: 'publisher' };
  if (unmet === null) return { waiting: 'asking' };
  return unmet === 0 ? { waiting: 'sign' } : { waiting: 'compose', left: unmet };
}

/** The document desk, the three secrets, the seal, the reveals, and then the first stage. */
function screening(contest: Contest, facts: Facts): Found {
  const { sealed, beacon } = contest;
  if (sealed === null) return unsealed(contest, facts);
  const at = beacon.revealUntil;
  if (beacon.reveals.secretary === null) return { waiting: 'reveal', at };
  if (beacon.value !== null) return running(contest, facts);
  return { waiting: 'others', at, parties: lacking(beacon.reveals) };
}

function unsealed({ beacon, windows }: Contest, { undecided }: Facts): Found {
  if (undecided === null) return { waiting: 'asking' };
  if (undecided > 0) {
    return { waiting: 'desk', left: undecided, at: windows.stages[0]?.from ?? null };
  }
  const parties = lacking(beacon.commitments);
  return parties.length > 0 ? { waiting: 'secrets', parties } : { waiting: 'seal' };
}

/** A stage may be open for its first start before its window; candidates wait for the window. */
function running({ stages, windows }: Contest, { now, closure }: Facts): Found {
  const stage = stages.findIndex(({ status }) => status !== 'assessed');
  const current = stages[stage];
  const window = windows.stages[stage];
  if (current === undefined || window === undefined) return { waiting: 'ranking' };
  if (current.status === 'closed') return marking(closure);
  const isAhead = current.status === 'waiting' || now < window.from;
  return isAhead
    ? { waiting: 'ahead', stage, at: window.from }
    : { waiting: 'stage', stage, at: window.until };
}

function marking(closure: Closure | null): Found {
  if (closure === null) return { waiting: 'asking' };
  if (closure.state === 'marking') return { waiting: 'marking', left: closure.missing };
  return closure.state === 'ready' ? { waiting: 'close-marks' } : { waiting: 'handing-out' };
}

function deciding({ sitting }: Facts): Found {
  if (sitting === undefined) return { waiting: 'asking' };
  if (sitting === null) return { waiting: 'chair' };
  if (sitting.status === 'open') return { waiting: 'sitting' };
  const left = sitting.present - sitting.signatures;
  return left > 0 ? { waiting: 'signing', left } : { waiting: 'effect' };
}

/** Offers go out one by one, by code, after the standstill; nobody is hurried by the secretary. */
function decided({ isFrozen }: Contest, { now, sitting, offers }: Facts): Found {
  if (isFrozen) return { waiting: 'frozen' };
  if (offers === null || sitting === undefined) return { waiting: 'asking' };
  const last = offers.at(-1);
  if (last?.status === 'declined') return { waiting: 'next-offer' };
  const standing = last === undefined ? undefined : STANDING_OFFER[last.status];
  return standing === undefined ? unoffered(sitting, now) : { waiting: standing };
}

/** A contest is closed by the opening of the accepter's record, or when nobody is left to offer to. */
function closed({ offers }: Facts): Found {
  if (offers === null) return { waiting: 'closed' };
  return { waiting: offers.at(-1)?.status === 'unsealed' ? 'appointed' : 'vacant' };
}

function unoffered(sitting: Sitting | null, now: number): Found {
  const { outcome, standstillUntil: at } = sitting?.decision ?? { outcome: '', standstillUntil: 0 };
  if (outcome === 'nobody') return { waiting: 'nobody', at };
  return at !== null && now < at ? { waiting: 'standstill', at } : { waiting: 'offer' };
}

function lacking(secrets: Contest['beacon']['reveals']): readonly Party[] {
  return PARTIES.filter((party) => secrets[party] === null);
}

/** Where the contest stands in the secretary's list. */
export function placeOf(contest: Contest, { isMine, at }: Standing, now: number): Place {
  const isOver = ['closed', 'not-held', 'voided'].includes(contest.status);
  if (isOver) return { turn: 'over', at: contest.acceptUntil };
  return { turn: isMine ? 'mine' : 'running', at: at ?? phaseOf(contest, now).at };
}
