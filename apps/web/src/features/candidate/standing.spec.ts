import type { ContestView } from '../../shared/parts/contest-stages.js';
import type { Attempt } from './queries.js';
import { attemptStateOf, placeOf, standingOf, type Known } from './standing.js';

const HOUR = 3_600_000;

/** The part of a contest that a standing looks at. */
const contest = (change: Partial<ContestView>): ContestView =>
  ({
    status: 'testing',
    isSuspended: false,
    rerunOf: null,
    windows: {
      acceptFrom: 0,
      acceptUntil: HOUR,
      stages: [
        { from: 2 * HOUR, until: 4 * HOUR },
        { from: 5 * HOUR, until: 6 * HOUR },
      ],
    },
    stages: [
      { code: 'test', kind: 'test', status: 'open', admitted: null },
      { code: 'practical', kind: 'practical', status: 'waiting', admitted: null },
    ],
    ...change,
  }) as ContestView;

const attempt = (change: Partial<Attempt>): Attempt => ({
  attemptId: 'a',
  stage: 0,
  kind: 'choice',
  status: 'ready',
  positions: 20,
  windowFrom: 2 * HOUR,
  windowUntil: 4 * HOUR,
  allowedMs: HOUR,
  startedAt: null,
  effectiveDeadline: null,
  closesAt: null,
  finishedAt: null,
  now: 0,
  ...change,
});

const known = (change: Partial<Known>): Known => ({
  contest: contest({}),
  own: {
    applicationId: 'x',
    contestId: 'c',
    candidateCode: '234-567-89B',
    status: 'admitted',
    reasonCode: null,
  },
  attempts: [attempt({})],
  offer: { code: '234-567-89B', status: 'none' },
  decision: null,
  rerun: null,
  now: 0,
  ...change,
});

test('a stage is ahead until its window opens, then it can be started, then it was missed', () => {
  const kinds = [HOUR, 3 * HOUR, 5 * HOUR].map((now) => standingOf(known({ now })).kind);

  expect(kinds).toEqual(['stage-ahead', 'stage-now', 'stage-missed']);
});

test('a running attempt is what matters, also while the contest is suspended', () => {
  const attempts = [attempt({ status: 'open', startedAt: 1, effectiveDeadline: 3 * HOUR })];

  const standing = standingOf(known({ attempts, contest: contest({ isSuspended: true }) }));

  expect(standing).toEqual({ kind: 'stage-running', stage: 0, until: 3 * HOUR });
});

test('tells who did not go through to the next stage', () => {
  const stages = contest({}).stages.map((stage) => ({ ...stage, status: 'open' as const }));
  const attempts = [attempt({ status: 'scored', startedAt: 1, finishedAt: 2 })];

  expect(
    standingOf(known({ attempts, contest: contest({ status: 'assessing', stages }) })),
  ).toEqual({ kind: 'not-let-through', stage: 1 });
});

test('an offer comes before the state of the contest, a withdrawal before both', () => {
  const offer = { code: '234-567-89B', status: 'made' } as const;
  const decided = known({ contest: contest({ status: 'decided' }), offer });

  expect(standingOf(decided).kind).toBe('offer-made');
  const own = { ...decided.own, status: 'withdrawn' } as const;
  expect(standingOf({ ...decided, own }).kind).toBe('withdrawn');
});

test('an application that the evaluation has not got yet is on its way', () => {
  const own = { ...known({}).own, status: 'on-its-way' } as const;

  expect(standingOf(known({ own, attempts: [] })).kind).toBe('on-its-way');
});

test('a stage of one’s own is not open before its window, and missed after it', () => {
  const states = [HOUR, 3 * HOUR, 5 * HOUR].map((now) => attemptStateOf(attempt({}), now));
  const begun = attempt({ status: 'closed', startedAt: 3 * HOUR });

  expect(states).toEqual(['ahead', 'ready', 'absent']);
  expect(attemptStateOf(begun, 5 * HOUR)).toBe('done');
});

test('whoever confirmed a rerun waits for no document check', () => {
  const rerun = contest({ status: 'accepting', rerunOf: 'x' });
  const sent = { ...known({}).own, status: 'submitted' as const };

  expect(standingOf(known({ contest: rerun })).kind).toBe('admitted');
  expect(standingOf(known({ contest: rerun, own: sent })).kind).toBe('confirmed');
});

test('in the list of one’s own an open stage comes first, and what is over last', () => {
  const row = { verdict: null };
  const refused = { verdict: { isEligible: false, reasonCode: 'age', text: '' } } as const;
  const of = (status: 'testing' | 'closed', now: number) =>
    placeOf({ row, contest: contest({ status, sealed: { count: 1, root: '' } }) }, now);

  expect(of('testing', 3 * HOUR)).toEqual({ turn: 'mine', at: 4 * HOUR });
  expect(of('testing', HOUR)).toEqual({ turn: 'running', at: 2 * HOUR });
  expect(of('closed', 9 * HOUR).turn).toBe('over');
  expect(placeOf({ row: refused, contest: contest({}) }, 3 * HOUR).turn).toBe('over');
  expect(placeOf({ row, contest: undefined }, 0)).toEqual({ turn: 'running', at: null });
});

test('an offer that may not be answered now is halted, made or accepted', () => {
  for (const flag of ['isFrozen', 'isSuspended'] as const) {
    const decided = { contest: contest({ status: 'decided', [flag]: true }) };
    const of = (status: 'made' | 'accepted') =>
      standingOf(known({ ...decided, offer: { code: '234-567-89B', status } })).kind;

    expect([of('made'), of('accepted')]).toEqual(['offer-halted', 'acceptance-halted']);
  }
});
