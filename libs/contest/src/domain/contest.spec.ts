import { canonicalBytes } from '@adal/proof';
import { expectOk, instant, plusMs } from '@adal/kernel';
import fc from 'fast-check';

import {
  announcedLife,
  CONTEST,
  contentFor,
  contestLife,
  DEPARTMENT,
  members,
  MONDAY,
  packRuleset,
  pinned,
  PUBLISHER,
  reveal,
  sealCommand,
  SECRETARY,
  seededLife,
  shippedCalendar,
  signature,
  staff,
} from '../../../../test/support/contest.maker.js';
import type { ContestCommand } from './contest-commands.js';
import { ORIGINAL, type ContestState } from './contest-state.js';
import { decideContest } from './contest.js';
import { CONTEST_EVENTS } from './event-catalogue.js';
import { evolveContest } from './evolve.js';
import { contestSeedOf } from './sealing.js';

const kz = packRuleset('kz-2026-04');
const testOnly = packRuleset('generic-test');
const DRAFT = {
  type: 'Draft',
  contestId: CONTEST,
  ...ORIGINAL,
} as const;
const types = (events: readonly { type: string }[]) => events.map((event) => event.type);

describe('publication', () => {
  it('refuses with everything that is missing', () => {
    const life = contestLife(
      kz,
      contentFor(kz, {
        holders: [],
        threshold: 1,
        commission: [{ staffId: staff(21), isChair: false }],
        departmentStaffId: null,
      }),
    );

    expect(life.refuses(signature('secretary'))).toEqual({
      code: 'contest.not-ready',
      context: {
        missing: [
          'bank.missing',
          'tasks.missing',
          'holders.too-few',
          'threshold.too-low',
          'threshold.too-high',
          'commission.too-few',
          'chair.missing',
          'department.missing',
        ],
      },
    });
  });

  it('refuses a bank whose smaller half cannot hold a section', () => {
    const life = pinned(contestLife(kz), kz);
    const cells = kz.stages.flatMap((stage) =>
      stage.kind === 'test' ? stage.sections.map(({ code }) => ({ code, groups: 29 })) : [],
    );

    life.does({ type: 'PinBank', bankId: 'bank' as never, bankRoot: '11'.repeat(32), cells });

    expect(life.refuses(signature('secretary')).context).toEqual({ missing: ['bank.too-small'] });
  });

  it('needs two different people', () => {
    const life = pinned(contestLife(kz), kz);
    life.does(signature('secretary'));
    const again = { ...signature('publisher'), staffId: SECRETARY } as ContestCommand;

    expect(life.refuses(again).code).toBe('contest.same-person');
    expect(life.refuses({ type: 'Announce' }).code).toBe('contest.not-signed');
  });

  it('refuses a signer who has another role in the contest', () => {
    const life = pinned(contestLife(kz), kz);
    const member = { ...signature('secretary'), staffId: staff(21) } as ContestCommand;

    expect(life.refuses(member).code).toBe('contest.role-conflict');
  });

  it('refuses one person in two seats', () => {
    const content = contentFor(kz, { departmentStaffId: staff(11) });
    const life = pinned(contestLife(kz, content), kz);

    expect(life.refuses(signature('secretary')).context).toEqual({ missing: ['staff.two-roles'] });
  });

  it('voids the first signature when the draft changes after it', () => {
    const life = pinned(contestLife(kz), kz);
    life.does(signature('secretary'));

    life.does({ type: 'Revise', content: contentFor(kz, { threshold: 2 }) });

    expect(life.state().signatures).toEqual([]);
  });

  it('stands still between the second signature and its checkpoint', () => {
    const life = pinned(contestLife(kz), kz);
    life.does(signature('secretary'), signature('publisher'));

    const refusal = life.refuses({ type: 'Revise', content: contentFor(kz) });

    expect(refusal.code).toBe('contest.publication-pending');
    expect(life.state().status).toBe('draft');
  });

  it('takes a repeated signature and a repeated announcement as no news', () => {
    const life = announcedLife(kz);

    expect(life.does({ type: 'Announce' })).toEqual([]);
  });

  it('D6 refuses every change of what is pinned once it is announced', () => {
    const life = announcedLife(kz);
    const changes: readonly ContestCommand[] = [
      { type: 'Revise', content: contentFor(testOnly) },
      { type: 'PinBank', bankId: 'other' as never, bankRoot: '22'.repeat(32), cells: [] },
      { type: 'PinTasks', root: '33'.repeat(32), count: 3 },
      { ...signature('publisher'), staffId: staff(99) } as ContestCommand,
    ];

    expect(changes.map((change) => life.refuses(change).code)).toEqual(
      changes.map(() => 'contest.not-draft'),
    );
  });

  it('keeps every entry within the limit of the log, whatever the titles', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 900 }), (text) => {
        const title = { kk: text, ru: text, en: text };
        const content = contentFor(kz, { position: { title, category: 'C-R-4' } });
        const facts = { now: MONDAY, ruleset: kz, calendar: shippedCalendar(), digest: null };
        const command = { ...DRAFT, content };

        const decision = decideContest(null, command, { ...facts, formSecret: null });

        if (!decision.ok) return decision.error.code === 'contest.not-loggable';
        return expectOk(canonicalBytes(decision.value[0] ?? {})).length <= 7168;
      }),
      { numRuns: 100 },
    );
  });
});

describe('the clock', () => {
  it('opens and ends acceptance at the very millisecond', () => {
    const life = announcedLife(kz);
    const { acceptUntil } = life.state().windows;

    expect(life.state().status).toBe('accepting');
    expect(life.at(plusMs(acceptUntil, -1)).does({ type: 'Tick' })).toEqual([]);
    expect(types(life.at(acceptUntil).does({ type: 'Tick' }))).toEqual([
      'contest.screening-started',
    ]);
    expect(life.does({ type: 'Tick' })).toEqual([]);
  });

  it('is caught up by whatever command comes first when a tick was lost', () => {
    const life = announcedLife(kz);
    const { acceptUntil } = life.state().windows;

    const events = life.at(acceptUntil).does(sealCommand(members(2)));

    expect(types(events)).toEqual(['contest.screening-started', 'contest.candidate-set-sealed']);
  });
});

describe('sealing', () => {
  it('waits for the end of acceptance', () => {
    expect(announcedLife(kz).refuses(sealCommand(members(2))).code).toBe('candidate-set.too-early');
  });

  it('happens once: the same set is no news, another is refused for ever', () => {
    const life = seededLife(kz, members(3));

    expect(life.does(sealCommand(members(3)))).toEqual([]);
    expect(life.refuses(sealCommand(members(4))).code).toBe('candidate-set.already-sealed');
  });

  it('refuses a root that is not of these members', () => {
    const life = announcedLife(kz);
    life.at(life.state().windows.acceptUntil);
    const forged = { ...sealCommand(members(3)), root: '00'.repeat(32) } as ContestCommand;

    expect(life.refuses(forged).code).toBe('candidate-set.root-wrong');
  });

  it('needs all three commitments', () => {
    const life = pinned(contestLife(kz), kz);
    life.does(signature('secretary'), signature('publisher'), { type: 'Announce' });
    life.at(life.state().windows.acceptUntil);

    const refusal = life.refuses(sealCommand(members(3)));

    expect(refusal).toEqual({
      code: 'beacon.commitment-missing',
      context: { party: 'department' },
    });
  });

  it('of nobody means that the contest is not held', () => {
    const life = announcedLife(kz);

    life.at(life.state().windows.acceptUntil).does(sealCommand([]));

    expect(life.state().status).toBe('not-held');
  });
});

describe('the draw', () => {
  it('fixes the seed with the last reveal, in whatever order they come', () => {
    const orders = fc.shuffledSubarray(['secretary', 'publisher', 'department'] as const, {
      minLength: 3,
    });
    const expected = seededLife(kz).state().beacon.value;

    fc.assert(
      fc.property(orders, (order) => {
        const life = announcedLife(kz);
        life.at(life.state().windows.acceptUntil).does(sealCommand(members(3)));
        const events = life.does(...order.map(reveal));

        return events.length === 4 && life.state().beacon.value === expected;
      }),
      { numRuns: 10 },
    );
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  });

  it('depends on the candidate set', () => {
    const seed = (n: number) => contestSeedOf(seededLife(kz, members(n)).state(), 'f0'.repeat(32));

    expect(seed(3)).not.toBe(seed(4));
    expect(seed(3)).toBe(seed(3));
  });

  it('refuses a secret that was not committed, and a stranger', () => {
    const life = announcedLife(kz);
    life.at(life.state().windows.acceptUntil).does(sealCommand(members(3)));
    const wrong = { ...reveal('secretary'), secret: '99'.repeat(32) } as ContestCommand;
    const stranger = { ...reveal('secretary'), staffId: PUBLISHER } as ContestCommand;

    expect(life.refuses(wrong).code).toBe('beacon.reveal-wrong');
    expect(life.refuses(stranger).code).toBe('beacon.not-party');
    expect(announcedLife(kz).refuses(reveal('secretary')).code).toBe('beacon.not-sealed');
  });

  it('suspends over a missing secret, never redraws, and goes on with that secret alone', () => {
    const life = announcedLife(kz);
    life.at(life.state().windows.acceptUntil).does(sealCommand(members(3)));
    life.does(reveal('secretary'), reveal('publisher'));
    const revealUntil = life.state().beacon.revealUntil ?? instant(0);

    life.at(revealUntil).does({ type: 'Tick' });

    expect(life.state().suspendedFor).toBe('missing-reveal');
    expect(life.refuses({ type: 'Resume' }).code).toBe('beacon.reveal-missing');
    expect(types(life.does(reveal('department')))).toEqual([
      'contest.beacon-revealed',
      'contest.seed-fixed',
      'contest.resumed',
    ]);
    expect(life.state().isSuspended).toBe(false);
  });
});

describe('stages', () => {
  it('run from test to decision with a practical stage between', () => {
    const life = seededLife(kz);

    life.does({ type: 'OpenStage', stage: 0 });
    expect(life.state().status).toBe('testing');
    const closing = life.does({ type: 'CloseStage', stage: 0, admittedCount: 2 });
    expect(types(closing)).toEqual(['contest.stage-closed', 'contest.form-secret-revealed']);
    life.does({ type: 'OpenStage', stage: 1 });
    expect(life.state().status).toBe('assessing');
    life.does({ type: 'CloseStage', stage: 1, admittedCount: 2 });
    expect(life.state().stages.map((stage) => stage.status)).toEqual(['assessed', 'closed']);
    life.does({ type: 'CloseMarks', stage: 1 });
    expect(life.state().status).toBe('deciding');
    life.does({ type: 'RecordDecision', entry: 'entry-1' }, { type: 'Close' });

    expect(life.state()).toMatchObject({ status: 'closed', decisionEntry: 'entry-1' });
  });

  it('go straight from the test to the decision where there is nothing to mark', () => {
    const life = seededLife(testOnly);

    life.does({ type: 'OpenStage', stage: 0 });
    life.does({ type: 'CloseStage', stage: 0, admittedCount: 1 });

    expect(life.state().status).toBe('deciding');
  });

  it('end the contest when nobody passed', () => {
    const life = seededLife(kz);
    life.does({ type: 'OpenStage', stage: 0 });

    life.does({ type: 'CloseStage', stage: 0, admittedCount: 0 });

    expect(life.state().status).toBe('not-held');
  });

  it('open in order, after the seed, and not while suspended', () => {
    const unseeded = announcedLife(kz);
    expect(unseeded.refuses({ type: 'OpenStage', stage: 0 }).code).toBe('stage.seed-missing');

    const life = seededLife(kz);
    expect(life.refuses({ type: 'OpenStage', stage: 1 }).code).toBe('stage.wrong-order');
    life.does({ type: 'Suspend', reason: 'complaint' });
    expect(life.refuses({ type: 'OpenStage', stage: 0 }).code).toBe('contest.suspended');
    life.does({ type: 'Resume' }, { type: 'OpenStage', stage: 0 });
    expect(life.does({ type: 'OpenStage', stage: 0 })).toEqual([]);
    expect(life.refuses({ type: 'OpenStage', stage: 1 }).code).toBe('stage.wrong-order');
  });

  it('D8 take no decision before the marks are closed, nor while suspended', () => {
    const life = seededLife(kz);
    const decision: ContestCommand = { type: 'RecordDecision', entry: 'entry-1' };
    life.does({ type: 'OpenStage', stage: 0 });
    life.does({ type: 'CloseStage', stage: 0, admittedCount: 2 });
    life.does({ type: 'OpenStage', stage: 1 });
    expect(life.refuses({ type: 'CloseMarks', stage: 1 }).code).toBe('stage.not-closed');
    life.does({ type: 'CloseStage', stage: 1, admittedCount: 2 });
    expect(life.refuses(decision).code).toBe('contest.wrong-status');

    life.does({ type: 'CloseMarks', stage: 1 }, { type: 'Suspend', reason: 'complaint' });

    expect(life.refuses(decision).code).toBe('contest.suspended');
  });
});

describe('the record', () => {
  it('D6 replays to the very state, through JSON', () => {
    const life = seededLife(kz);
    life.does({ type: 'OpenStage', stage: 0 });
    life.does({ type: 'CloseStage', stage: 0, admittedCount: 2 });
    const written = JSON.parse(JSON.stringify(life.events)) as typeof life.events;

    const replayed = written.reduce<ContestState | null>(evolveContest, null);

    expect(replayed).toEqual(life.state());
  });

  it('D9 declares every event with exactly its fields', () => {
    const life = seededLife(kz);
    life.does({ type: 'OpenStage', stage: 0 });
    life.does({ type: 'CloseStage', stage: 0, admittedCount: 2 });
    life.does({ type: 'Suspend', reason: 'complaint' }, { type: 'Resume' });
    life.does({ type: 'NotHeld', reason: 'withdrawn' });

    for (const { type, ...fields } of life.events) {
      const spec = CONTEST_EVENTS.find((each) => each.type === type);
      expect([type, Object.keys(spec?.fields ?? {}).sort()]).toEqual([
        type,
        Object.keys(fields).sort(),
      ]);
    }
    expect(expectOk(canonicalBytes(life.events[0] ?? {})).length).toBeLessThan(8192);
  });

  it('knows no contest before its draft', () => {
    const life = contestLife(kz);
    const again = life.does({ ...DRAFT, content: contentFor(kz) });

    expect(again).toEqual([]);
    expect(() => evolveContest(null, { type: 'contest.resumed' })).toThrow('before');
    expect(life.at(MONDAY).state().departmentStaffId).toBe(DEPARTMENT);
  });
});
