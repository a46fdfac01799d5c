import type { Closure, Contest, Offer, Sitting } from './queries.js';
import { placeOf, standingOf, type Facts, type Waiting } from './standing.js';

const NOBODY = { secretary: null, publisher: null, department: null };
const ALL = { secretary: 'aa', publisher: 'bb', department: 'cc' };
const NOW = 10;
const UNKNOWN: Facts = {
  ...{ now: NOW, unmet: null, undecided: null, closure: null, sitting: undefined, offers: null },
};

function contest(changes: Partial<Contest>): Contest {
  const windows = {
    ...{ acceptFrom: 1, acceptUntil: 2 },
    stages: [
      { from: 3, until: 20 },
      { from: 30, until: 40 },
    ],
  };
  const beacon = { commitments: ALL, reveals: NOBODY, value: null, revealUntil: 9 };
  const made: Partial<Contest> = {
    ...{ status: 'draft', isSuspended: false, windows, beacon, sealed: null },
    stages: [
      { code: 'test', kind: 'test', status: 'waiting', admitted: null },
      { code: 'practical', kind: 'practical', status: 'waiting', admitted: null },
    ],
    ...changes,
  };
  return made as Contest;
}

function standing(changes: Partial<Contest>, facts: Partial<Facts> = {}) {
  return standingOf(contest(changes), { ...UNKNOWN, ...facts });
}

function draft(signedBy: string[]): Partial<Contest> {
  return { composition: { signedBy } as unknown as Contest['composition'] };
}

type StageStatus = Contest['stages'][number]['status'];

function at(...statuses: readonly [StageStatus, StageStatus]): Pick<Contest, 'stages'> {
  return {
    stages: [
      { code: 'test', kind: 'test', status: statuses[0], admitted: null },
      { code: 'practical', kind: 'practical', status: statuses[1], admitted: null },
    ],
  };
}

describe('a draft', () => {
  it.each<[string, ReturnType<typeof standing>, Waiting, boolean]>([
    ['lacks something', standing(draft([]), { unmet: 2 }), 'compose', true],
    ['is whole', standing(draft([]), { unmet: 0 }), 'sign', true],
    ['is signed', standing(draft(['secretary']), { unmet: 0 }), 'publisher', false],
    [
      'is signed, and its dates passed',
      standing(draft(['secretary']), { unmet: 1 }),
      'compose',
      true,
    ],
    ['is signed by the secretary', standing(draft(['secretary'])), 'publisher', false],
    ['is signed by both', standing(draft(['secretary', 'publisher'])), 'pending', false],
  ])('that %s', (_what, given, waiting, isMine) => {
    expect(given).toMatchObject({ waiting, isMine });
  });
});

describe('before the seal', () => {
  const screening = { status: 'screening' } as const;

  it('it is the document desk’s turn until the last verdict', () => {
    expect(standing(screening, { undecided: 3 })).toMatchObject({
      ...{ waiting: 'desk', isMine: false, left: 3, at: 3 },
    });
    expect(standing(screening, { undecided: 0 })).toMatchObject({ waiting: 'seal', isMine: true });
  });

  it('then that of whoever has put no secret in', () => {
    const { beacon } = contest({});
    const commitments = { ...ALL, department: null };

    expect(
      standing({ ...screening, beacon: { ...beacon, commitments } }, { undecided: 0 }),
    ).toMatchObject({ waiting: 'secrets', isMine: false, parties: ['department'] });
  });
});

describe('the secrets', () => {
  const sealed = { status: 'screening', sealed: { count: 3, root: 'ab' } } as const;

  it('are asked of the secretary first, and then of the others by name', () => {
    const { beacon } = contest({});
    const reveals = { ...NOBODY, secretary: 'cd', department: 'ef' };

    expect(standing(sealed)).toMatchObject({ waiting: 'reveal', isMine: true, at: 9 });
    expect(standing({ ...sealed, beacon: { ...beacon, reveals } })).toMatchObject({
      ...{ waiting: 'others', isMine: false, parties: ['publisher'] },
    });
  });

  it('that come too late suspend, and only the own one is the secretary’s to reveal', () => {
    const late = { ...sealed, isSuspended: true, suspendedFor: 'missing-reveal' };
    const { beacon } = contest({});
    const revealed = { ...beacon, reveals: { ...NOBODY, secretary: 'cd' } };

    expect(standing(late)).toMatchObject({ waiting: 'secret-due', isMine: true });
    expect(standing({ ...late, beacon: revealed })).toMatchObject({
      ...{ waiting: 'late-secrets', isMine: false, parties: ['publisher', 'department'] },
    });
    expect(standing({ ...sealed, isSuspended: true, suspendedFor: 'other' }).waiting).toBe(
      'suspended',
    );
  });
});

describe('a stage', () => {
  it('lies ahead until its window, runs in it, and is followed by the next', () => {
    const test = { status: 'testing', ...at('open', 'waiting') } as const;

    expect(standing(test, { now: 2 })).toMatchObject({ waiting: 'ahead', stage: 0, at: 3 });
    expect(standing(test)).toMatchObject({ waiting: 'stage', isMine: false, stage: 0, at: 20 });
    expect(standing({ status: 'testing', ...at('assessed', 'waiting') })).toMatchObject({
      ...{ waiting: 'ahead', stage: 1, at: 30 },
    });
  });

  it.each<[Closure['state'], Waiting, boolean]>([
    ['not-open', 'handing-out', false],
    ['marking', 'marking', false],
    ['ready', 'close-marks', true],
  ])('whose works are %s', (state, waiting, isMine) => {
    const written = { status: 'assessing', ...at('assessed', 'closed') } as const;

    expect(standing(written, { closure: { state, missing: 4 } })).toMatchObject({
      ...{ waiting, isMine },
    });
  });
});

describe('a sitting', () => {
  const sitting = (changes: Partial<Sitting>): Sitting =>
    ({ status: 'open', present: 4, signatures: 0, decision: null, ...changes }) as Sitting;

  it.each<[string, Sitting | null, Waiting]>([
    ['not open', null, 'chair'],
    ['open', sitting({}), 'sitting'],
    ['with votes counted', sitting({ status: 'voted', signatures: 1 }), 'signing'],
    ['signed by all', sitting({ status: 'recorded', signatures: 4 }), 'effect'],
  ])('that is %s is never the secretary’s turn', (_what, given, waiting) => {
    expect(standing({ status: 'deciding' }, { sitting: given })).toMatchObject({
      ...{ waiting, isMine: false },
    });
  });
});

describe('a decision', () => {
  const decision = (standstillUntil: number, outcome = 'appoint'): Sitting =>
    ({ decision: { outcome, standstillUntil } }) as Sitting;
  const after = (offers: readonly Offer['status'][], sitting = decision(NOW)) =>
    standing(
      { status: 'decided', isFrozen: false },
      { sitting, offers: offers.map((status, index) => ({ status, code: 'x', rank: index + 1 })) },
    );

  it.each<[string, ReturnType<typeof after>, Waiting, boolean]>([
    ['within the standstill', after([], decision(NOW + 1)), 'standstill', false],
    ['after the standstill', after([]), 'offer', true],
    ['with an offer out', after(['made']), 'answer', false],
    ['with an offer declined', after(['declined']), 'next-offer', true],
    ['with the accepter unsealed', after(['unsealed']), 'handed-over', false],
    ['with an offer accepted', after(['declined', 'accepted']), 'holders', false],
    ['for nobody', after([], decision(NOW, 'nobody')), 'nobody', false],
    ['that is frozen', standing({ status: 'decided', isFrozen: true }), 'frozen', false],
    ['of which nothing is read yet', standing({ status: 'decided' }), 'asking', false],
  ])('%s', (_what, given, waiting, isMine) => {
    expect(given).toMatchObject({ waiting, isMine });
  });
});

it.each<[string, readonly Offer['status'][] | null, Waiting]>([
  ['whose accepter was unsealed', ['declined', 'unsealed'], 'appointed'],
  ['in which everybody declined', ['declined'], 'vacant'],
  ['that chose nobody', [], 'vacant'],
  ['whose offers are not read', null, 'closed'],
])('a closed contest %s waits for nobody and says how it ended', (_what, statuses, waiting) => {
  const offers = statuses?.map((status) => ({ status, code: 'x', rank: 1 })) ?? null;
  expect(standing({ status: 'closed' }, { offers })).toMatchObject({ waiting, isMine: false });
});

it('a voided contest waits for nobody, suspended or not', () => {
  expect(standing({ status: 'voided', isSuspended: true })).toMatchObject({
    ...{ waiting: 'voided', isMine: false },
  });
});

it('a rerun takes no applications: its candidates confirm', () => {
  expect(standing({ status: 'accepting', rerunOf: 'x' })).toMatchObject({
    ...{ waiting: 'confirming', isMine: false, at: 2 },
  });
});

describe('the place in the list', () => {
  const place = (changes: Partial<Contest>, facts: Partial<Facts> = {}) =>
    placeOf(contest(changes), standing(changes, facts), NOW).turn;

  it('is first for what waits for the secretary, and last for what is over', () => {
    expect(place(draft([]), { unmet: 0 })).toBe('mine');
    expect(place({ status: 'testing', ...at('open', 'waiting') })).toBe('running');
    expect(place({ status: 'voided' })).toBe('over');
  });
});
