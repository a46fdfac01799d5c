import { join } from 'node:path';

import { readScenario } from '../scenario/read-scenario.js';
import { rememberSeeded, demoFile } from './demo-file.js';
import type { Stage } from './hiring.js';
import { playContest, setUp, type OpenedScenario } from './play-scenario.js';

/** The demo scenario of the project folder. */
export function demoScenario(projectFolder: string): OpenedScenario {
  const file = join(projectFolder, 'data/demo/scenario.json');
  return { scenario: readScenario(file), file };
}

/** Gives a fresh data folder its demo region: people, an item bank and a contest that accepts applications. */
export async function seedRegion(stage: Stage, opened: OpenedScenario): Promise<void> {
  if (demoFile(stage.dataDir).isSeeded) return;
  const world = await setUp(stage, opened);
  for (const contest of opened.scenario.contests) {
    await playContest(world, opened, contest, 'accepting');
  }
  rememberSeeded(stage.dataDir);
}
