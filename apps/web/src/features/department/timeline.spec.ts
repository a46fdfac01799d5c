import type { Entry } from './queries.js';
import { lateness, reachOf, timelineOf } from './timeline.js';

const entry = (type: string, at: number, content: Record<string, unknown> = {}): Entry => ({
  ...{ entryId: type, leaf: at, type, disclosure: 'now', commitment: '', at },
  ...{ actor: null, content },
});
const contest = {
  windows: { acceptFrom: 10, acceptUntil: 20, stages: [{ from: 30, until: 40 }] },
  stages: [{ code: 'law', kind: 'test', status: 'assessed', admitted: 3 }],
} as const;
const PLAN = { ...contest, windows: { ...contest.windows, stages: [...contest.windows.stages] } };
const planOf = () => ({ windows: PLAN.windows, stages: [...PLAN.stages] });

describe('the timeline of a contest', () => {
  it('lays what the log says beside what was announced', () => {
    const steps = timelineOf(planOf(), [
      entry('contest.accepting-opened', 11),
      entry('contest.screening-started', 20),
      entry('contest.candidate-set-sealed', 25),
      entry('contest.stage-opened', 30, { stage: 0 }),
      entry('contest.stage-closed', 47, { stage: 0 }),
    ]);

    expect(steps.map(({ actual }) => actual)).toEqual([
      { from: 11, until: 20 },
      { from: 20, until: 25 },
      { from: 30, until: 47 },
      null,
    ]);
    expect(steps.map(lateness)).toEqual([0, -5, 7, null]);
    expect(reachOf(steps, 0)).toEqual({ from: 10, until: 47 });
  });

  it('leaves a step open that has begun and not ended, and takes no other stage for it', () => {
    const [, , stage] = timelineOf(planOf(), [
      entry('contest.stage-opened', 30, { stage: 0 }),
      entry('contest.stage-closed', 33, { stage: 1 }),
    ]);

    expect(stage?.actual).toEqual({ from: 30, until: null });
    expect(stage && lateness(stage)).toBeNull();
    expect(stage && reachOf([stage], 90)).toEqual({ from: 30, until: 90 });
  });
});
