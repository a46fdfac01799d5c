import { brand, expectOk, plusMs, toHex, type EntryId } from '@adal/kernel';
import fc from 'fast-check';

import {
  announcedLife,
  contestLife,
  MONDAY,
  packRuleset,
  seededLife,
  shippedCalendar,
  staff,
} from '../../../../test/support/contest.maker.js';
import type { ContestState } from './contest-state.js';
import { decideContest } from './contest.js';
import { evolveContest } from './evolve.js';
import { rerunBirth, rerunContent } from './rerun.js';

const generic = packRuleset('generic');
const ENTRY = brand<EntryId>('e0000000-0000-4000-8000-000000000001');
const FACTS = {
  ...{ now: plusMs(MONDAY, 1), ruleset: generic, calendar: shippedCalendar() },
  ...{ digest: null, formSecret: 'f0'.repeat(32) },
};
const VOID = { type: 'Void', entry: ENTRY, scope: 'contest', stage: null } as const;

function voided(life: ReturnType<typeof seededLife>): ContestState {
  const events = expectOk(decideContest(life.state(), VOID, FACTS));
  return events.reduce<ContestState | null>(evolveContest, life.state()) ?? life.state();
}

describe('a void', () => {
  it('ends the contest once, and nothing moves it afterwards', () => {
    const life = seededLife(generic);
    const after = voided(life);

    expect(after).toMatchObject({ status: 'voided', voided: { entry: ENTRY, scope: 'contest' } });
    expect(decideContest(after, VOID, FACTS)).toEqual({ ok: true, value: [] });
    const other = { ...VOID, entry: brand<EntryId>('e0000000-0000-4000-8000-000000000002') };
    expect(decideContest(after, other, FACTS)).toMatchObject({ ok: false });
    for (const command of [
      { type: 'OpenStage', stage: 0 },
      { type: 'CloseStage', stage: 0, admittedCount: 1 },
      { type: 'CloseMarks', stage: 1 },
      { type: 'RecordDecision', entry: 'x' },
      { type: 'Close' },
      { type: 'NotHeld', reason: 'x' },
      { type: 'Suspend', reason: 'x' },
    ] as const) {
      const decision = decideContest(after, command, FACTS);
      expect(decision.ok && decision.value.length > 0).toBe(false);
    }
  });

  it('shows the form secret of a drawn contest, so that the inherited split can be checked', () => {
    const drawn = expectOk(decideContest(seededLife(generic).state(), VOID, FACTS));
    const announced = announcedLife(generic);
    const undrawn = expectOk(decideContest(announced.state(), VOID, FACTS));

    expect(drawn.map(({ type }) => type)).toEqual([
      'contest.voided',
      'contest.form-secret-revealed',
    ]);
    expect(undrawn.map(({ type }) => type)).toEqual(['contest.voided']);
  });
});

describe('a freeze', () => {
  it('keeps the contest from closing and from nothing else, and is no news twice', () => {
    const life = seededLife(generic);
    const [frozen] = expectOk(decideContest(life.state(), { type: 'FreezeAppointment' }, FACTS));
    if (frozen === undefined) throw new Error('not frozen');
    const state = evolveContest(life.state(), frozen);

    expect(decideContest(state, { type: 'FreezeAppointment' }, FACTS)).toMatchObject({ value: [] });
    const decided = { ...state, status: 'decided' } as const;
    expect(decideContest(decided, { type: 'Close' }, FACTS)).toMatchObject({
      error: { code: 'contest.frozen' },
    });
    const [released] = expectOk(decideContest(state, { type: 'ReleaseAppointment' }, FACTS));
    expect(released?.type).toBe('contest.appointment-released');
  });
});

describe('the birth of a rerun', () => {
  it('D11 is refused while the contest runs, and takes the other half once it was drawn', () => {
    const life = seededLife(generic);

    expect(rerunBirth(life.state(), [])).toMatchObject({ error: { code: 'rerun.not-voided' } });
    expect(expectOk(rerunBirth(voided(life), []))).toMatchObject({
      lineage: { rerunOf: life.state().id, half: 'B', splitOf: life.state().id, voidEntry: ENTRY },
      rerun: { bankRoot: life.state().bankRoot, usedBanks: [] },
    });
    const undrawn = announcedLife(generic).state();
    const early = { ...undrawn, voided: { entry: ENTRY, scope: 'contest', stage: null } } as const;
    expect(expectOk(rerunBirth(early, []))).toMatchObject({
      lineage: { half: 'A', splitOf: null },
    });
  });

  it('D11 never lets a drawn half or a used bank come twice, however often a contest is voided', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (draws) => {
        let state = seededLife(generic).state();
        let bank = 0;
        const drawn = new Set<string>();
        for (const [n, isDrawn] of draws.entries()) {
          const { half } = state.lineage;
          const bankRoot = state.bankRoot ?? '';
          if (isDrawn) {
            expect(drawn.has(`${bankRoot} ${half}`)).toBe(false);
            drawn.add(`${bankRoot} ${half}`);
          }
          const beacon = { ...state.beacon, value: isDrawn ? 'ab'.repeat(32) : null };
          const gone = { entry: ENTRY, scope: 'contest', stage: null } as const;
          const birth = expectOk(rerunBirth({ ...state, beacon, voided: gone }, []));
          const isUsed = birth.rerun.usedBanks.includes(bankRoot);
          bank += isUsed ? 1 : 0;
          const next = isUsed ? toHex(new Uint8Array(32).fill(bank)) : bankRoot;
          const id = brand<ContestState['id']>(`c0000000-0000-4000-8000-00000000000${String(n)}`);
          state = { ...state, ...birth, id, bankRoot: next, voided: null };
        }
      }),
    );
  });

  it('D11 leaves out everybody at fault, in every rerun after', () => {
    const seats = [21, 22, 23, 24, 25].map(staff);
    fc.assert(
      fc.property(fc.subarray(seats), fc.subarray(seats), (first, second) => {
        const once = expectOk(rerunBirth(voided(seededLife(generic)), first));
        const again = { ...voided(seededLife(generic)), rerun: once.rerun };
        const { excluded } = expectOk(rerunBirth(again, second)).rerun;
        const content = rerunContent(again, excluded, again.windows);
        const seated = content.commission.map(({ staffId }) => staffId);

        expect(seated.some((id) => first.includes(id) || second.includes(id))).toBe(false);
        expect(content.rulesetHash).toBe(again.rulesetHash);
        expect(content.threshold).toBe(again.threshold);
      }),
    );
  });

  it('keeps a draft to its rules, holders, bank and exclusions', () => {
    const life = contestLife(generic);
    const rerun = {
      excluded: [staff(21)],
      bankRoot: 'e5'.repeat(32),
      usedBanks: ['aa'.repeat(32)],
    };
    const lineage = { ...life.state().lineage, splitOf: life.state().id, half: 'B' } as const;
    const state = { ...life.state(), rerun, lineage, commission: [] };
    const bank = (bankRoot: string) =>
      ({ type: 'PinBank', bankId: brand<never>('b'), bankRoot, cells: [] }) as const;
    const codeOf = (command: Parameters<typeof decideContest>[1]) => {
      const decision = decideContest(state, command, FACTS);
      return decision.ok ? 'ok' : decision.error.code;
    };
    const content = { ...state, commission: [] };

    expect(codeOf(bank('bb'.repeat(32)))).toBe('rerun.bank-fixed');
    expect(codeOf(bank('aa'.repeat(32)))).toBe('rerun.bank-used');
    expect(codeOf(bank('e5'.repeat(32)))).toBe('ok');
    const seated = [{ staffId: staff(21), isChair: true }];
    expect(codeOf({ type: 'Revise', content: { ...content, commission: seated } })).toBe(
      'rerun.member-excluded',
    );
    expect(codeOf({ type: 'Revise', content: { ...content, holders: [] } })).toBe(
      'rerun.holders-fixed',
    );
    expect(codeOf({ type: 'Revise', content: { ...content, threshold: 9 } })).toBe(
      'rerun.holders-fixed',
    );
    expect(codeOf({ type: 'Revise', content: { ...content, rulesetHash: '00'.repeat(32) } })).toBe(
      'rerun.rules-fixed',
    );
  });
});
