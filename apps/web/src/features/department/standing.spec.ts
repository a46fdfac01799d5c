import type { Supervised } from './queries.js';
import { figureOf, signalsOf, urgencyOf } from './standing.js';

const TITLE = { kk: 'а', ru: 'б', en: 'c' };
const row = (changes: Partial<Supervised> = {}): Supervised => ({
  ...{ contestId: 'one', title: TITLE, bodyName: TITLE, status: 'decided', isSuspended: false },
  ...{ isFrozen: false, acceptFrom: 0, rerunOf: null, rerunId: null, isAppointed: false },
  ...{
    cases: { open: 0, closed: 0 },
    openCaseId: null,
    officialsLiable: 0,
    lot: null,
    revealUntil: null,
    void: null,
  },
  appeals: [],
  ...changes,
});
const proposed: Supervised['void'] = {
  ...{ voidId: 'v', caseId: 'c', status: 'proposed', proposedBy: 'me' },
};

describe('the figures of a region', () => {
  it('count an original and its rerun once, and the appointment of the rerun', () => {
    const rows = [
      row({ contestId: 'old', status: 'voided', rerunId: 'new', officialsLiable: 2 }),
      row({ contestId: 'new', rerunOf: 'old', isAppointed: true }),
      row({ contestId: 'other', isAppointed: true, cases: { open: 1, closed: 2 } }),
    ];

    expect(figureOf(rows, 'all')).toBe(2);
    expect(figureOf(rows, 'appointed')).toBe(2);
    expect(figureOf(rows, 'reruns')).toBe(1);
    expect(figureOf(rows, 'voided')).toBe(1);
    expect(figureOf(rows, 'cases')).toBe(3);
    expect(figureOf(rows, 'liable')).toBe(2);
  });
});

describe('the watch list', () => {
  it('asks the second reviewer to sign and tells the first to wait', () => {
    const waiting = row({ void: proposed, openCaseId: 'c' });

    expect(signalsOf(waiting, 'somebody else')).toEqual(['sign']);
    expect(signalsOf(waiting, 'me')).toEqual(['colleague']);
  });

  it('puts what waits for the reader before what waits for others, and leaves quiet contests out', () => {
    const quiet = row();
    const rerun = row({ status: 'voided' });
    const sign = row({ void: proposed });

    expect(signalsOf(quiet, 'x')).toEqual([]);
    expect([quiet, rerun, sign].map((each) => urgencyOf(each, 'x'))).toEqual([9, 3, 1]);
  });

  it('lets a voided contest go: first its rerun is ordered, then its case is closed', () => {
    const recorded: Supervised['void'] = { ...proposed, status: 'recorded' };
    const voided = row({ status: 'voided', void: recorded, openCaseId: 'c', isSuspended: true });

    expect(signalsOf(voided, 'x')).toEqual(['rerun']);
    expect(signalsOf({ ...voided, rerunId: 'new' }, 'x')).toEqual(['close']);
    expect(signalsOf({ ...voided, rerunId: 'new', openCaseId: null }, 'x')).toEqual([]);
  });

  it('speaks of an open case as long as nothing is voided', () => {
    expect(signalsOf(row({ openCaseId: 'c' }), 'x')).toEqual(['case']);
    expect(signalsOf(row({ isSuspended: true }), 'x')).toEqual(['suspended']);
  });
});
