import type { Contest, Entry } from './queries.js';
import { lateness, reachOf, timelineOf } from './timeline.js';

const entry = (type: string, at: number, content: Record<string, unknown> = {}): Entry => ({
  ...{ entryId: type, leaf: at, type, disclosure: 'now', commitment: '', at },
  ...{ actor: null, content },
});
const planOf = (status: Contest['stages'][number]['status'] = 'assessed') => ({
  windows: { acceptFrom: 10, acceptUntil: 20, stages: [{ from: 30, until: 40 }] },
  stages: [{ code: 'law', kind: 'test', status, admitted: 3 } as const],
});

const NOW = 100;

describe('the timeline of a contest', () => {
  it('begins a stage with its window, although it is opened for it before', () => {
    const opened = [entry('contest.stage-opened', 25, { stage: 0 })];

    expect(timelineOf(planOf('open'), opened, 29)[2]?.actual).toBeNull();
    expect(timelineOf(planOf('open'), opened, 31)[2]?.actual).toEqual({ from: 30, until: null });
  });

  it('lays what the log says beside what was announced', () => {
    const steps = timelineOf(
      planOf(),
      [
        entry('contest.accepting-opened', 11),
        entry('contest.screening-started', 20),
        entry('contest.candidate-set-sealed', 25),
        entry('contest.stage-opened', 30, { stage: 0 }),
        entry('contest.stage-closed', 47, { stage: 0 }),
      ],
      NOW,
    );

    expect(steps.map(({ actual }) => actual)).toEqual([
      { from: 11, until: 20 },
      { from: 20, until: 25 },
      { from: 30, until: 47 },
      { from: 47, until: null },
    ]);
    expect(steps.map(lateness)).toEqual([0, -5, 7, null]);
    expect(reachOf(steps, 0)).toEqual({ from: 10, until: 47 });
  });

  it('leaves a step open that has begun and not ended, and takes no other stage for it', () => {
    const [, , stage] = timelineOf(
      planOf(),
      [
        entry('contest.stage-opened', 30, { stage: 0 }),
        entry('contest.stage-closed', 33, { stage: 1 }),
      ],
      NOW,
    );

    expect(stage?.actual).toEqual({ from: 30, until: null });
    expect(stage && lateness(stage)).toBeNull();
    expect(stage && reachOf([stage], 90)).toEqual({ from: 30, until: 90 });
  });

  it('ends what was under way with the void, and never begins what lay after it', () => {
    const [apply, check, stage] = timelineOf(
      planOf('open'),
      [
        entry('contest.accepting-opened', 11),
        entry('contest.screening-started', 20),
        entry('contest.voided', 22),
      ],
      NOW,
    );
    const stop = { by: 'void', at: 22 };

    expect(apply).toMatchObject({ actual: { from: 11, until: 20 }, stop: null });
    expect(check).toMatchObject({ actual: { from: 20, until: 22 }, stop });
    expect(check && lateness(check)).toBeNull();
    expect(stage).toMatchObject({ actual: null, stop });
  });

  it('says of a contest that was not held what it did not come to', () => {
    const steps = timelineOf(planOf('waiting'), [entry('contest.not-held', 22)], NOW);

    expect(steps.map(({ stop }) => stop?.by)).toEqual(Array(4).fill('not-held'));
  });

  it('has nothing to say of what still lies ahead', () => {
    const steps = timelineOf(planOf('waiting'), [entry('contest.accepting-opened', 11)], NOW);

    expect(steps.map(({ actual, stop }) => [actual, stop])).toEqual([
      [{ from: 11, until: null }, null],
      ...Array(3).fill([null, null]),
    ]);
  });
});
