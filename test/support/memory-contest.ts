import {
  decideContest,
  evolveContest,
  ORIGINAL,
  type Calendar,
  type ContestCommand,
  type ContestState,
  type Ruleset,
} from '@adal/contest/domain';
import { expectOk, type DomainEvent, type Instant } from '@adal/kernel';

import { CONTEST, contentFor, MONDAY, shippedCalendar } from './contest.maker.js';
import { memoryLog, type MemoryLog } from './memory-log.js';

export const SYSTEM = { pseudonym: 'system', role: 'system' };
export const FORM_SECRET = 'f0'.repeat(32);

type Actor = { readonly pseudonym: string; readonly role: string };

/** A contest whose every event goes into a log in memory, by its own rules. */
export type MemoryContest = {
  readonly ruleset: Ruleset;
  readonly calendar: Calendar;
  readonly log: MemoryLog;
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

export function memoryContest(ruleset: Ruleset, forge: Forge = (event) => event): MemoryContest {
  const calendar = shippedCalendar();
  const log = memoryLog(CONTEST);
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
    ...{ ruleset, calendar, log },
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
  draft(contest);
  return contest;
}

function draft(contest: MemoryContest): void {
  const content = contentFor(contest.ruleset);
  const secretary = by('secretary', content.bodyId);
  contest.does(secretary, { type: 'Draft', contestId: CONTEST, ...ORIGINAL, content });
}

/** An actor of a role. */
export function by(role: string, pseudonym: string): Actor {
  return { pseudonym, role };
}
