import { decisionStanding, givenUpBy, voidStanding } from './outcome.js';
import type { OwnDecision } from './queries.js';

const HOUR = 3_600_000;
const CODE = '234-567-89B';

const decision = (change: Partial<OwnDecision> = {}): OwnDecision => ({
  outcome: 'appoint',
  isChosen: true,
  rank: 1,
  ranked: 5,
  total: 8750,
  decimals: 2,
  standstillUntil: HOUR,
  ...change,
});

const CALM = { isFrozen: false, isSuspended: false };

describe('what a decision is for a candidate', () => {
  it('is nothing but the decision until its own part is read', () => {
    for (const unknown of [null, decision({ outcome: 'none', isChosen: false })]) {
      const standing = decisionStanding({ contest: CALM, decision: unknown, now: 0 });

      expect(standing).toEqual({ kind: 'decided' });
    }
  });

  it('waits for the standstill to end when it is about this candidate', () => {
    const at = (now: number) => decisionStanding({ contest: CALM, decision: decision(), now });

    expect(at(HOUR - 1)).toEqual({ kind: 'chosen-standstill', until: HOUR });
    expect(at(HOUR)).toEqual({ kind: 'chosen' });
  });

  it.each(['isFrozen', 'isSuspended'])('is halted for the chosen one while %s', (flag) => {
    const contest = { ...CALM, [flag]: true };

    const standing = decisionStanding({ contest, decision: decision(), now: 2 * HOUR });

    expect(standing).toEqual({ kind: 'chosen-halted' });
  });

  it('tells everybody else the own place, or that there is none', () => {
    const of = (change: Partial<OwnDecision>) =>
      decisionStanding({ contest: CALM, decision: decision(change), now: 0 });

    expect(of({ isChosen: false, rank: 3 })).toEqual({ kind: 'not-chosen', rank: 3, of: 5 });
    expect(of({ isChosen: false, rank: null })).toEqual({ kind: 'not-ranked' });
    expect(of({ outcome: 'nobody', isChosen: false })).toEqual({ kind: 'nobody-chosen' });
  });
});

describe('a voided contest', () => {
  const rerun = {
    contestId: 'new',
    rerunOf: 'old',
    title: { kk: 'К', ru: 'К', en: 'C' },
    acceptFrom: HOUR,
    acceptUntil: 2 * HOUR,
    confirmed: null,
    status: 'accepting',
    isAdmitted: true,
  };

  it('leads to its rerun once one is announced, and says until when', () => {
    expect(voidStanding(null, 0)).toEqual({ kind: 'voided' });
    expect(voidStanding(rerun, HOUR - 1)).toEqual({ kind: 'rerun-ahead', until: HOUR });
    expect(voidStanding(rerun, HOUR)).toEqual({ kind: 'rerun-waits', until: 2 * HOUR });
    expect(voidStanding(rerun, 2 * HOUR)).toEqual({ kind: 'rerun-missed' });
  });

  it('stays confirmed after the time to confirm', () => {
    const confirmed = { applicationId: 'a', candidateCode: CODE };

    expect(voidStanding({ ...rerun, confirmed }, 3 * HOUR)).toEqual({ kind: 'rerun-confirmed' });
  });
});

describe('a withdrawal', () => {
  type Leaving = Parameters<typeof givenUpBy>[0];
  const stage = (status: 'waiting' | 'open' | 'closed' | 'assessed') =>
    ({ code: 'test', kind: 'test', status, admitted: null }) as const;
  const leaving = (change: Partial<Leaving>): Leaving => ({
    contest: { status: 'testing', stages: [stage('open'), stage('waiting')] },
    own: { status: 'admitted' },
    attempts: [{ stage: 0, status: 'ready', startedAt: null }],
    offer: { status: 'none' },
    decision: null,
    ...change,
  });
  const decided = (own: OwnDecision | null, change: Partial<Leaving> = {}) =>
    givenUpBy(leaving({ contest: { status: 'decided', stages: [] }, decision: own, ...change }));

  it('gives up the part in the contest while it goes on', () => {
    expect(givenUpBy(leaving({}))).toBe('part');
    const accepting = { status: 'accepting' as const, stages: [stage('waiting')] };
    expect(givenUpBy(leaving({ contest: accepting, attempts: [] }))).toBe('part');
  });

  it('means nothing to whoever is out already', () => {
    const over = { status: 'assessing' as const, stages: [stage('assessed'), stage('open')] };
    const attempts = [{ stage: 0, status: 'scored', startedAt: 1 }] as const;
    const missed = [{ stage: 0, status: 'closed', startedAt: null }] as const;

    expect(givenUpBy(leaving({ contest: over, attempts }))).toBeNull();
    expect(givenUpBy(leaving({ attempts: missed }))).toBeNull();
    for (const status of ['refused', 'withdrawn', 'on-its-way'] as const) {
      expect(givenUpBy(leaving({ own: { status } }))).toBeNull();
    }
  });

  it('after the decision gives up the turn of whoever is ranked, and means nothing to others', () => {
    expect(decided(decision())).toBe('turn');
    expect(decided(decision({ isChosen: false, rank: 2 }))).toBe('turn');
    expect(decided(decision({ isChosen: false, rank: null }))).toBeNull();
    expect(decided(decision({ outcome: 'nobody', isChosen: false }))).toBeNull();
    expect(decided(null)).toBeNull();
  });

  it('is no answer to an offer, and ends with the contest', () => {
    for (const status of ['made', 'accepted', 'declined', 'unsealed'] as const) {
      expect(decided(decision(), { offer: { status } })).toBeNull();
    }
    for (const status of ['closed', 'voided', 'not-held'] as const) {
      expect(givenUpBy(leaving({ contest: { status, stages: [] } }))).toBeNull();
    }
  });
});
