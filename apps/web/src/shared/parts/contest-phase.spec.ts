import { phaseOf, type PhaseSource } from './contest-phase.js';
import { en } from '../texts.en.js';
import { stagesOf, type StagedContest } from './contest-stages.js';

const HOUR = 3_600_000;
const WINDOWS = {
  acceptFrom: 1 * HOUR,
  acceptUntil: 2 * HOUR,
  stages: [
    { from: 4 * HOUR, until: 6 * HOUR },
    { from: 8 * HOUR, until: 9 * HOUR },
  ],
};
const SEALED = { count: 3, root: '00' };

type StageStatus = StagedContest['stages'][number]['status'];

const staged = (
  change: Partial<StagedContest>,
  statuses: readonly [StageStatus, StageStatus] = ['waiting', 'waiting'],
): StagedContest => ({
  status: 'accepting',
  isSuspended: false,
  windows: WINDOWS,
  sealed: null,
  rerunOf: null,
  decisionEntry: null,
  stages: [
    { code: 'test', kind: 'test', status: statuses[0], admitted: null },
    { code: 'practical', kind: 'practical', status: statuses[1], admitted: null },
  ],
  ...change,
});

const testing = staged({ status: 'testing', sealed: SEALED }, ['open', 'waiting']);
const passed = staged({ status: 'testing', sealed: SEALED }, ['assessed', 'waiting']);
const writing = staged({ status: 'assessing', sealed: SEALED }, ['assessed', 'open']);
const marking = staged({ status: 'assessing', sealed: SEALED }, ['assessed', 'closed']);

const kindAt = (contest: PhaseSource, hour: number) => phaseOf(contest, hour * HOUR).kind;
const statesAt = (contest: StagedContest, hour: number) =>
  stagesOf(contest, en, hour * HOUR).map(({ state }) => state);

describe('what a contest does now', () => {
  it('calls a test open only inside its window', () => {
    expect([3, 5, 7].map((hour) => kindAt(testing, hour))).toEqual([
      'test-ahead',
      'test-open',
      'test-over',
    ]);
    expect(phaseOf(testing, 3 * HOUR).at).toBe(4 * HOUR);
    expect(phaseOf(testing, 5 * HOUR).at).toBe(6 * HOUR);
  });

  it('calls works marked only once nobody can write any more', () => {
    expect([7, 8, 9].map((hour) => kindAt(writing, hour))).toEqual([
      'writing-ahead',
      'writing-open',
      'marking',
    ]);
    expect(kindAt(marking, 8)).toBe('marking');
  });

  it('waits for the next stage when the one before is assessed', () => {
    expect(phaseOf(passed, 7 * HOUR)).toEqual({ kind: 'writing-ahead', at: 8 * HOUR });
  });

  it('speaks of no document check once the list is sealed, nor in a rerun', () => {
    const screening = staged({ status: 'screening' });

    expect(kindAt(screening, 3)).toBe('screening');
    expect(kindAt({ ...screening, sealed: SEALED }, 3)).toBe('sealed');
    expect(kindAt({ ...screening, rerunOf: 'x' }, 3)).toBe('listing');
    expect(kindAt(staged({ rerunOf: 'x' }), 1)).toBe('confirming');
  });

  it('says that a contest is suspended, except when it was voided', () => {
    expect(kindAt({ ...testing, isSuspended: true }, 5)).toBe('suspended');
    expect(kindAt({ ...testing, isSuspended: true, status: 'voided' }, 5)).toBe('voided');
  });

  it('is the bare status where a list knows no windows', () => {
    expect(phaseOf({ status: 'testing', isSuspended: false }, 5)).toEqual({
      kind: 'testing',
      at: null,
    });
  });
});

describe('the steps of a contest', () => {
  it('are not begun before their windows open', () => {
    expect(statesAt(testing, 3)).toEqual(['done', 'done', 'next', 'next', 'next']);
    expect(statesAt(testing, 5)).toEqual(['done', 'done', 'now', 'next', 'next']);
    expect(statesAt(testing, 7)).toEqual(['done', 'done', 'done', 'next', 'next']);
    expect(statesAt(writing, 7)).toEqual(['done', 'done', 'done', 'next', 'next']);
    expect(statesAt(marking, 9)).toEqual(['done', 'done', 'done', 'now', 'next']);
  });

  it('leave applications when their time is over', () => {
    expect(statesAt(staged({}), 1)[0]).toBe('now');
    expect(statesAt(staged({}), 2).slice(0, 2)).toEqual(['done', 'now']);
    expect(statesAt(staged({ status: 'announced' }), 0)[0]).toBe('next');
  });

  it('did not take place only where the contest ended before them', () => {
    const voided = { status: 'voided', sealed: SEALED } as const;

    expect(statesAt(staged(voided, ['assessed', 'open']), 8)).toEqual([
      ...['done', 'done', 'done', 'stopped', 'stopped'],
    ]);
    expect(
      statesAt(staged({ ...voided, decisionEntry: 'x' }, ['assessed', 'assessed']), 9),
    ).toEqual(['done', 'done', 'done', 'done', 'voided']);
    expect(statesAt(staged({ status: 'voided' }), 1).slice(0, 2)).toEqual(['stopped', 'stopped']);
    expect(statesAt(staged({ status: 'not-held', sealed: SEALED }), 9)).not.toContain('next');
    expect(statesAt({ ...testing, isSuspended: true }, 3)).not.toContain('stopped');
  });

  it('are a confirmation and a list in a rerun, whose admissions stand', () => {
    const labels = stagesOf(staged({ rerunOf: 'x' }), en, HOUR).map(({ label }) => label);

    expect(labels.slice(0, 2)).toEqual([en.stage.confirm, en.stage.list]);
  });

  it('say what goes on where no window does', () => {
    expect(stagesOf(marking, en, 9 * HOUR)[3]?.note).toBe(en.stage.marking);
    expect(stagesOf({ ...testing, isSuspended: true }, en, 5 * HOUR)[2]?.note).toBe(
      en.stage.paused,
    );
  });
});
