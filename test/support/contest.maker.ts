import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Grant, StaffActor, StaffRole } from '@adal/access';
import {
  calendarOf,
  decideContest,
  defaultWindows,
  evolveContest,
  ORIGINAL,
  parseCalendarYear,
  parseRuleset,
  rulesetHash,
  candidateSetRoot,
  type Calendar,
  type ContestCommand,
  type ContestContent,
  type ContestEvent,
  type ContestFacts,
  type ContestState,
  type Ruleset,
  type SealedMember,
} from '@adal/contest/domain';
import {
  brand,
  collect,
  expectOk,
  instant,
  toHex,
  type ApplicationId,
  type BodyId,
  type CandidateCode,
  type ContestId,
  type Instant,
  type RegionId,
  type Refusal,
  type StaffId,
} from '@adal/kernel';
import { beaconCommitment } from '@adal/proof';

/** A ruleset as it is shipped. */
export function packRuleset(id: string): Ruleset {
  const file = join(process.cwd(), 'rulesets', id, 'ruleset.json');
  return expectOk(parseRuleset(JSON.parse(readFileSync(file, 'utf8'))));
}

/** The holidays as they are shipped. */
export function shippedCalendar(): Calendar {
  const folder = join(process.cwd(), 'data', 'calendars');
  const years = readdirSync(folder).map((file) =>
    parseCalendarYear(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  );
  return expectOk(calendarOf(expectOk(collect(years))));
}

/** A readable id: `staff(7)` is the same in every test. */
export function staff(n: number): StaffId {
  return brand<StaffId>(uuid(0x57, n));
}

export function uuid(kind: number, n: number): string {
  const tail = n.toString(16).padStart(12, '0');
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${tail}`;
}

const REGION = brand<RegionId>('KZ-71');

/** Somebody with one right over the whole region, or in one contest. */
export function official(
  role: StaffRole,
  staffId: StaffId = staff(90),
  contestId: ContestId | null = null,
): StaffActor {
  const regionId = contestId === null ? REGION : null;
  const grant: Grant = { role, regionId, bodyId: null, contestId };
  return { kind: 'staff', staffId, grants: [grant] };
}

/** Monday 1 June 2026, 09:00 in Kazakhstan. */
export const MONDAY: Instant = instant(Date.UTC(2026, 5, 1, 4));

export const SECRETARY = staff(1);
export const PUBLISHER = staff(2);
export const DEPARTMENT = staff(3);

/** What the three parties commit to and reveal, 32 bytes in hex. */
export const SECRETS = {
  secretary: 'a1'.repeat(32),
  publisher: 'b2'.repeat(32),
  department: 'c3'.repeat(32),
};

export type Party = keyof typeof SECRETS;

/** The commitment in hex to the secret of a party. */
export function commitmentOf(party: Party, secret = SECRETS[party]): string {
  return toHex(beaconCommitment(party, Buffer.from(secret, 'hex')));
}

export function contentFor(
  ruleset: Ruleset,
  changes: Partial<ContestContent> = {},
): ContestContent {
  return {
    bodyId: brand<BodyId>(uuid(0xb0, 1)),
    regionId: REGION,
    position: {
      title: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
      category: 'C-R-4',
    },
    rulesetId: ruleset.id,
    rulesetVersion: ruleset.version,
    rulesetHash: rulesetHash(ruleset),
    windows: expectOk(defaultWindows(ruleset, shippedCalendar(), MONDAY)),
    holders: [11, 12, 13, 14, 15].map((n) => ({
      staffId: staff(n),
      publicKey: n.toString(16).padStart(64, '0'),
    })),
    threshold: 3,
    commission: [21, 22, 23, 24, 25].map((n) => ({ staffId: staff(n), isChair: n === 21 })),
    departmentStaffId: DEPARTMENT,
    ...changes,
  };
}

/** `n` admitted applications with codes in the form that contests use. */
export function members(n: number): readonly SealedMember[] {
  return Array.from({ length: n }, (_, i) => ({
    applicationId: brand<ApplicationId>(uuid(0xa0, i + 1)),
    code: brand<CandidateCode>(`CDF-${String(222 + i)}-GHJ`),
  }));
}

export function sealCommand(sealed: readonly SealedMember[]): ContestCommand {
  return { type: 'SealCandidateSet', members: sealed, root: candidateSetRoot(sealed) };
}

export const CONTEST = brand<ContestId>(uuid(0xc0, 1));
const FORM_SECRET = 'f0'.repeat(32);

/** One contest in memory: `does` expects the command to be accepted, `refuses` answers why it was not. */
export type ContestLife = {
  readonly state: () => ContestState;
  readonly events: ContestEvent[];
  readonly does: (...commands: readonly ContestCommand[]) => readonly ContestEvent[];
  readonly refuses: (command: ContestCommand) => Refusal;
  readonly at: (now: Instant) => ContestLife;
};

/** Starts with a draft at MONDAY. */
export function contestLife(ruleset: Ruleset, content = contentFor(ruleset)): ContestLife {
  const calendar = shippedCalendar();
  const events: ContestEvent[] = [];
  let state: ContestState | null = null;
  let now = MONDAY;
  const facts = (): ContestFacts => ({
    ...{ now, ruleset, calendar },
    digest: { leaves: events.length, root: '00'.repeat(32) },
    formSecret: FORM_SECRET,
  });
  const life: ContestLife = {
    events,
    state: () => {
      if (state === null) throw new Error('not drafted');
      return state;
    },
    does: (...commands) =>
      commands.flatMap((command) => {
        const news = expectOk(decideContest(state, command, facts()));
        state = news.reduce<ContestState | null>(evolveContest, state);
        events.push(...news);
        return news;
      }),
    refuses: (command) => {
      const decision = decideContest(state, command, facts());
      if (decision.ok) throw new Error(`${command.type} was accepted`);
      return decision.error;
    },
    at: (moment) => {
      now = moment;
      return life;
    },
  };
  life.does({ type: 'Draft', contestId: CONTEST, ...ORIGINAL, content });
  return life;
}

/** Pins what the ruleset asks for, in generous numbers. */
export function pinned(life: ContestLife, ruleset: Ruleset): ContestLife {
  for (const stage of ruleset.stages) {
    if (stage.kind === 'test') life.does(bankOf(stage.sections.map((section) => section.code)));
    else life.does({ type: 'PinTasks', root: 'd4'.repeat(32), count: stage.tasks });
  }
  return life;
}

function bankOf(codes: readonly string[]): ContestCommand {
  return {
    type: 'PinBank',
    bankId: brand(uuid(0xba, 1)),
    bankRoot: 'e5'.repeat(32),
    cells: codes.map((code) => ({ code, groups: 45 })),
  };
}

export function signature(role: 'secretary' | 'publisher'): ContestCommand {
  const staffId = role === 'secretary' ? SECRETARY : PUBLISHER;
  return { type: 'SignPublication', staffId, role, beaconCommitment: commitmentOf(role) };
}

/** Published, with all three commitments in. */
export function announcedLife(ruleset: Ruleset): ContestLife {
  const life = pinned(contestLife(ruleset), ruleset);
  life.does(signature('secretary'), signature('publisher'), { type: 'Announce' });
  const commitment = commitmentOf('department');
  life.does({ type: 'CommitBeacon', party: 'department', staffId: DEPARTMENT, commitment });
  return life;
}

export function reveal(party: Party): ContestCommand {
  const staffId = { secretary: SECRETARY, publisher: PUBLISHER, department: DEPARTMENT }[party];
  return { type: 'RevealBeacon', party, staffId, secret: SECRETS[party] };
}

/** Sealed after the acceptance window, with the seed fixed. */
export function seededLife(ruleset: Ruleset, sealed = members(3)): ContestLife {
  const life = announcedLife(ruleset);
  life.at(life.state().windows.acceptUntil).does(sealCommand(sealed));
  life.does(reveal('department'), reveal('secretary'), reveal('publisher'));
  return life;
}
