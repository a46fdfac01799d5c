import {
  brand,
  instant,
  type EntryId,
  type FindingId,
  type RegionId,
  type StaffId,
  type VoidId,
} from '@adal/kernel';
import fc from 'fast-check';

import { packRuleset, seededLife, staff } from '../../../../test/support/contest.maker.js';
import { decideCase, evolveCase, type CaseFacts, type CaseState } from './case.js';
import type { Finding } from './finding.js';
import { GROUNDS } from './grounds.js';
import { decideVoid, evolveVoid, type Propose, type VoidFacts, type VoidState } from './void.js';

const contest = seededLife(packRuleset('generic')).state();
const { id: contestId, regionId } = contest;
const NOW = instant(1_800_000_000_000);
const [ANA, BOLAT] = [staff(81), staff(82)];
const ENTRY = brand<EntryId>('e0000000-0000-4000-8000-000000000001');
const FINDING = brand<FindingId>('f0000000-0000-4000-8000-000000000001');
const VOID = brand<VoidId>('d0000000-0000-4000-8000-000000000001');
const PIN = { entry: ENTRY, leaf: 3, commitment: 'ab'.repeat(32) };

const found = (changes: Partial<Finding> = {}): Finding => ({
  ...{ id: FINDING, ground: 'marking', affectsOutcome: true, whyHash: 'cd'.repeat(32) },
  ...{ evidence: [PIN], liable: [], excluded: [], recordedBy: ANA, recordedAt: NOW },
  ...changes,
});
const about = (findings: readonly Finding[], changes: Partial<CaseState> = {}): CaseState => ({
  ...{ id: brand('c0000000-0000-4000-8000-000000000001'), contestId, regionId, status: 'open' },
  ...{ ground: 'marking', openedBy: ANA, openedAt: NOW, findings, outcome: null, closedAt: null },
  ...changes,
});
const facts = (changes: Partial<VoidFacts> = {}): VoidFacts => ({
  ...{ now: NOW, contest, case: about([found()]), effectsHash: 'ef'.repeat(32), candidates: 3 },
  ...{ hasPending: false, digest: null },
  ...changes,
});
const by = (staffId = ANA, region: RegionId | null = regionId) => ({ staffId, regionId: region });
const propose = (changes: Partial<Propose> = {}): Propose => ({
  ...{ type: 'Propose', voidId: VOID, by: by(), scope: 'contest', stage: null, findingId: FINDING },
  ...changes,
});
const codeOf = (decision: ReturnType<typeof decideVoid>) =>
  decision.ok ? decision.value.map(({ type }) => type).join() : decision.error.code;

function proposed(): VoidState {
  const decision = decideVoid(null, propose(), facts());
  if (!decision.ok) throw new Error(decision.error.code);
  const state = decision.value.reduce<VoidState | null>(evolveVoid, null);
  if (state === null) throw new Error('no state');
  return state;
}

describe('a proposal to void', () => {
  it('D8 needs a finding with a ground of the catalogue, evidence, and an effect on the outcome', () => {
    const withFinding = (changes: Partial<Finding>) => facts({ case: about([found(changes)]) });

    expect(codeOf(decideVoid(null, propose({ findingId: null }), facts()))).toBe(
      'void.ground-missing',
    );
    expect(codeOf(decideVoid(null, propose(), facts({ case: about([]) })))).toBe('finding.unknown');
    expect(codeOf(decideVoid(null, propose(), withFinding({ ground: 'mood' })))).toBe(
      'void.ground-missing',
    );
    expect(codeOf(decideVoid(null, propose(), withFinding({ evidence: [] })))).toBe(
      'void.evidence-missing',
    );
    expect(codeOf(decideVoid(null, propose(), withFinding({ affectsOutcome: false })))).toBe(
      'void.without-effect',
    );
    expect(codeOf(decideVoid(null, propose(), facts()))).toBe('void.proposed');
  });

  it('D8 is refused to the department of another region, and one at a time', () => {
    const elsewhere = propose({ by: by(ANA, brand<RegionId>('KZ-10')) });

    expect(codeOf(decideVoid(null, elsewhere, facts()))).toBe('resource.not-found');
    expect(codeOf(decideVoid(null, propose(), facts({ hasPending: true })))).toBe(
      'void.already-proposed',
    );
    const closed = facts({ case: about([found()], { status: 'closed' }) });
    expect(codeOf(decideVoid(null, propose(), closed))).toBe('case.not-open');
  });

  it('voids only what there is', () => {
    expect(codeOf(decideVoid(null, propose({ scope: 'decision' }), facts()))).toBe(
      'void.scope-wrong',
    );
    expect(codeOf(decideVoid(null, propose({ scope: 'stage', stage: 1 }), facts()))).toBe(
      'void.scope-wrong',
    );
    const draft = facts({ contest: { ...contest, status: 'draft' } });
    expect(codeOf(decideVoid(null, propose(), draft))).toBe('contest.wrong-status');
    const gone = { entry: ENTRY, scope: 'contest', stage: null } as const;
    const again = facts({ contest: { ...contest, status: 'voided', voided: gone } });
    expect(codeOf(decideVoid(null, propose(), again))).toBe('contest.voided');
  });
});

describe('the second signature', () => {
  it('D8 is never the first person, nor somebody of another region', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ANA, BOLAT),
        fc.constantFrom('KZ-71', 'KZ-10', null),
        (who, region) => {
          const here = region === null ? null : brand<RegionId>(region);
          const isRight = who === BOLAT && (here === null || here === regionId);

          const decision = decideVoid(proposed(), { type: 'Sign', by: by(who, here) }, facts());

          expect(decision.ok).toBe(isRight);
        },
      ),
    );
  });

  it('is for the effects that were shown, once', () => {
    const state = proposed();
    const sign = { type: 'Sign', by: by(BOLAT) } as const;

    expect(codeOf(decideVoid(state, sign, facts({ effectsHash: '00'.repeat(32) })))).toBe(
      'void.effects-changed',
    );
    const decision = decideVoid(state, sign, facts());
    if (!decision.ok) throw new Error(decision.error.code);
    const signed = decision.value.reduce<VoidState | null>(evolveVoid, state);
    expect(decision.value[0]).toMatchObject({
      ...{ type: 'void.signed', proposedBy: ANA, signedBy: BOLAT, affectsOutcome: true },
      law: GROUNDS.find(({ code }) => code === 'marking')?.law,
    });
    expect(codeOf(decideVoid(signed, sign, facts()))).toBe('');
    expect(codeOf(decideVoid(signed, { type: 'Sign', by: by(staff(83)) }, facts()))).toBe(
      'void.already-signed',
    );
    expect(codeOf(decideVoid(signed, { type: 'Withdraw', by: by() }, facts()))).toBe(
      'void.already-signed',
    );
  });

  it('takes effect once, and not after a withdrawal', () => {
    const state = proposed();

    expect(codeOf(decideVoid(state, { type: 'Record', entry: ENTRY }, facts()))).toBe(
      'void.not-signed',
    );
    const gone = evolveVoid(state, { type: 'void.withdrawn', voidId: VOID });
    expect(codeOf(decideVoid(gone, { type: 'Sign', by: by(BOLAT) }, facts()))).toBe(
      'void.withdrawn',
    );
    const recorded = { ...state, status: 'recorded' } as const;
    expect(codeOf(decideVoid(recorded, { type: 'Record', entry: ENTRY }, facts()))).toBe('');
    expect(codeOf(decideVoid(recorded, { type: 'Sign', by: by(BOLAT) }, facts()))).toBe(
      'void.already-recorded',
    );
  });
});

describe('a case', () => {
  const none: CaseFacts = {
    ...{ now: NOW, hasOpenCase: false, isDraft: false, voidStatus: 'none', isOwnVoid: false },
    involved: new Set([staff(21)]),
  };
  const ended = (state: CaseState, voidStatus: CaseFacts['voidStatus'], isOwnVoid = true) => {
    const decision = decideCase(state, { type: 'Close' }, { ...none, voidStatus, isOwnVoid });
    if (!decision.ok) return decision.error.code;
    return decision.value.reduce<CaseState | null>(evolveCase, state)?.outcome;
  };

  it('ends by what was found and voided, and not while a void waits', () => {
    expect(ended(about([]), 'none')).toBe('no-breach');
    expect(ended(about([found()]), 'none')).toBe('no-effect');
    expect(ended(about([found()]), 'recorded')).toBe('voided');
    expect(ended(about([found()]), 'pending')).toBe('case.void-pending');
    expect(ended(about([]), 'recorded', false)).toBe('no-breach');
  });

  it.each(['pending', 'recorded'] as const)(
    'excludes nobody once a void is %s: who stays out is what two people signed',
    (voidStatus) => {
      const late = (excluded: readonly StaffId[]) =>
        decideCase(
          about([]),
          { type: 'Record', finding: found({ excluded }), staffId: ANA },
          { ...none, voidStatus },
        );

      expect(late([staff(21)])).toMatchObject({ error: { code: 'excluded.too-late' } });
      expect(late([]).ok).toBe(true);
    },
  );

  it('names officials at fault to the department only; the public entry has their number', () => {
    const finding = found({ excluded: [staff(21)] });
    const decision = decideCase(about([]), { type: 'Record', finding, staffId: ANA }, none);
    if (!decision.ok) throw new Error(decision.error.code);
    const [recorded, excluded] = decision.value;

    expect(recorded).toMatchObject({ type: 'finding.recorded', excluded: 1 });
    expect(excluded).toMatchObject({ type: 'finding.officials-excluded', staff: [staff(21)] });
    const state = decision.value.reduce<CaseState | null>(evolveCase, about([]));
    expect(state?.findings[0]?.excluded).toEqual([staff(21)]);
    const stranger = {
      type: 'Record',
      finding: found({ excluded: [staff(99)] }),
      staffId: ANA,
    } as const;
    expect(decideCase(about([]), stranger, none)).toMatchObject({
      error: { code: 'excluded.not-in-contest' },
    });
  });
});
