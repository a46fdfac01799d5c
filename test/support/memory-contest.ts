import {
  decideContest,
  evolveContest,
  ORIGINAL,
  type Calendar,
  type ContestCommand,
  type ContestState,
  type Lineage,
  type RerunTerms,
  type Ruleset,
} from '@adal/contest/domain';
import { expectOk, type ContestId, type DomainEvent, type Instant } from '@adal/kernel';

import { CONTEST, contentFor, MONDAY, shippedCalendar, staff } from './contest.maker.js';
import { memoryLog, type MemoryLog } from './memory-log.js';

export const SYSTEM = { pseudonym: 'system', role: 'system' };
export const FORM_SECRET = 'f0'.repeat(32);

type Actor = { readonly pseudonym: string; readonly role: string };

/** Where a contest comes from; `splitSeed` (hex) is of the contest whose split of the bank it inherits. */
export type Birth = {
  readonly contestId: ContestId;
  readonly lineage: Lineage;
  readonly rerun: RerunTerms | null;
  readonly splitSeed: string | null;
};

/** A contest whose every event goes into a log in memory, by its own rules. */
export type MemoryContest = {
  readonly ruleset: Ruleset;
  readonly calendar: Calendar;
  readonly log: MemoryLog;
  readonly splitSeed: string | null;
  state(): ContestState;
  now(): Instant;
  at(now: Instant): void;
  /** First what the clock brought about, then the command. */
  does(actor: Actor, command: ContestCommand): void;
  /** Events of other contexts. */
  logs(actor: Actor, ...events: readonly DomainEvent[]): string;
};

/** What somebody who holds the log's key writes instead of what happened; null leaves it out. */
export type Forge = (event: DomainEvent) => DomainEvent | null;

export const FIRST: Birth = { contestId: CONTEST, ...ORIGINAL, splitSeed: null };

export function memoryContest(
  ruleset: Ruleset,
  forge: Forge = (event) => event,
  birth: Birth = FIRST,
): MemoryContest {
  const calendar = shippedCalendar();
  const log = memoryLog(birth.contestId);
  const write = (actor: Actor, event: DomainEvent): string => {
    const written = forge(event);
    return written === null ? '' : log.append(now, actor, written);
  };
  let state: ContestState | null = null;
  let now = MONDAY;
  const step = (actor: Actor, command: ContestCommand): void => {
    const facts = { now, ruleset, calendar, digest: log.digest(), formSecret: FORM_SECRET };
    for (const event of expectOk(decideContest(state, command, facts))) {
      write(actor, event);
      state = evolveContest(state, event);
    }
  };
  const contest: MemoryContest = {
    ...{ ruleset, calendar, log, splitSeed: birth.splitSeed },
    state: () => {
      if (state === null) throw new Error('not drafted');
      return state;
    },
    now: () => now,
    at: (moment) => {
      now = moment;
    },
    does: (actor, command) => {
      if (state !== null) step(SYSTEM, { type: 'Tick' });
      step(actor, command);
    },
    logs: (actor, ...events) => events.map((event) => write(actor, event)).at(-1) ?? '',
  };
  draft(contest, birth);
  return contest;
}

/** In the seats of those who may take no part somebody else. */
function draft(contest: MemoryContest, { contestId, lineage, rerun }: Birth): void {
  const content = contentFor(contest.ruleset);
  const commission = content.commission.map((seat, i) =>
    rerun?.excluded.includes(seat.staffId) === true ? { ...seat, staffId: staff(26 + i) } : seat,
  );
  contest.does(by('secretary', content.bodyId), {
    ...{ type: 'Draft', contestId, lineage, rerun },
    content: { ...content, commission },
  });
}

/** An actor of a role. */
export function by(role: string, pseudonym: string): Actor {
  return { pseudonym, role };
}
