import { say } from '../launcher/progress.js';
import type { ContestSchema } from '../scenario/scenario.schema.js';
import { inSilence } from './bar.js';
import { ownClock, readClock, SharedClock, type Clock } from './clock.js';
import { playContest } from './play-scenario.js';
import { workingDay } from './windows.js';
import type { OpenedScenario, Scene, World } from './world.js';

/** One contest where its scenario wanted it. */
export type Played = { readonly schema: ContestSchema; readonly scene: Scene };

/** Plays every contest of a scenario at once, on one clock: at the end all of them stand where they should, at the same moment. */
export async function playTogether(
  world: World,
  opened: OpenedScenario,
): Promise<readonly Played[]> {
  const { administrator } = world.stage;
  const startedAt = await readClock(administrator);
  const { contests } = opened.scenario;
  const clock = new SharedClock(tellingClock(ownClock(administrator)), contests.length);
  const silent = { ...world, stage: { ...world.stage, clock, tell: inSilence } };
  return Promise.all(
    contests.map(async (schema) => {
      try {
        const { begins = 0 } = schema;
        if (begins > 0) await clock.reach(workingDay(startedAt, begins));
        const scene = await playContest(silent, opened, schema);
        say(`  ✓ ${schema.title.en}: ${schema.until}`);
        return { schema, scene };
      } finally {
        clock.leave();
      }
    }),
  );
}

/** Says each new day, so that whoever waits sees that it goes on. */
function tellingClock(clock: Clock): Clock {
  let told = '';
  return {
    reach: async (at) => {
      const day = new Date(at).toISOString().slice(0, 10);
      if (day !== told) say(`  … ${day}`);
      told = day;
      await clock.reach(at);
    },
  };
}
