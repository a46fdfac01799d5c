import type { Contest } from './queries.js';
import { standingOf } from './standing.js';

const NOBODY = { secretary: null, publisher: null, department: null };

function contest(changes: Partial<Contest>): Contest {
  const windows = { acceptFrom: 1, acceptUntil: 2, stages: [{ from: 3, until: 4 }] };
  const beacon = { commitments: NOBODY, reveals: NOBODY, value: null, revealUntil: 9 };
  const made: Partial<Contest> = {
    ...{ status: 'draft', isSuspended: false, windows, beacon, sealed: null },
    stages: [{ code: 'test', kind: 'test', status: 'waiting', admitted: null }],
    ...changes,
  };
  return made as Contest;
}

function draft(signedBy: string[], missing: string[]): Contest {
  const composition = { signedBy, missing } as unknown as Contest['composition'];
  return contest({ composition });
}

describe('what a contest waits for', () => {
  it.each([
    ['a draft that lacks something', draft([], ['bank.missing']), 'compose', true],
    ['a whole draft', draft([], []), 'sign', true],
    ['a draft with the first signature', draft(['secretary'], []), 'publisher', false],
    ['a draft with both', draft(['secretary', 'publisher'], []), 'pending', false],
    ['a suspended contest', contest({ status: 'testing', isSuspended: true }), 'suspended', false],
    ['a decision to be followed by an offer', contest({ status: 'decided' }), 'offer', true],
    ['a frozen decision', contest({ status: 'decided', isFrozen: true }), 'frozen', false],
    ['documents that are checked', contest({ status: 'screening' }), 'seal', true],
    ['a rerun to be sealed', contest({ status: 'screening', rerunOf: 'x' }), 'seal-rerun', true],
    [
      'a rerun that is confirmed',
      contest({ status: 'accepting', rerunOf: 'x' }),
      'confirming',
      false,
    ],
  ])('tells of %s', (_what, given, waiting, isMine) => {
    expect(standingOf(given, 3)).toMatchObject({ waiting, isMine });
  });

  it('asks for the own secret first, and then waits for the others', () => {
    const sealed = { count: 3, root: 'ab' };
    const beacon = contest({}).beacon;
    const mine = { ...beacon, reveals: { ...NOBODY, secretary: 'cd' } };

    expect(standingOf(contest({ status: 'screening', sealed }), 3)).toEqual({
      ...{ waiting: 'reveal', isMine: true, at: 9 },
    });
    expect(standingOf(contest({ status: 'screening', sealed, beacon: mine }), 3).waiting).toBe(
      'others',
    );
  });

  it('asks for the close of marks only when the last work is written', () => {
    const at = (status: 'open' | 'closed') =>
      contest({
        status: 'assessing',
        stages: [{ code: 'practical', kind: 'practical', status, admitted: null }],
      });

    expect(standingOf(at('open'), 3)).toMatchObject({ waiting: 'writing', isMine: false, at: 4 });
    expect(standingOf(at('closed'), 3)).toMatchObject({ waiting: 'marking', isMine: true });
  });

  it('does not call a stage begun before its window opens', () => {
    const test = contest({
      status: 'testing',
      stages: [{ code: 'test', kind: 'test', status: 'open', admitted: null }],
    });

    expect(standingOf(test, 2)).toEqual({ waiting: 'stage-ahead', isMine: false, at: 3 });
    expect(standingOf(test, 3)).toEqual({ waiting: 'stage', isMine: false, at: 4 });
  });
});
