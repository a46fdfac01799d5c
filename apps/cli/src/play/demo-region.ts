import { join } from 'node:path';

import { readScenario } from '../scenario/read-scenario.js';
import { demoFile, rememberSeeded } from './demo-file.js';
import { rememberHints } from './hints.js';
import type { Stage } from './hiring.js';
import { setUp } from './play-scenario.js';
import { playTogether } from './play-together.js';
import type { OpenedScenario } from './world.js';

/** The contest that `npm run demo` plays. */
export function demoScenario(projectFolder: string): OpenedScenario {
  return open(projectFolder, 'scenario.json');
}

/** The region that `npm start` seeds: contests in every state. */
export function regionScenario(projectFolder: string): OpenedScenario {
  return open(projectFolder, 'region.json');
}

/** Gives a fresh data folder its living region, once. */
export async function seedRegion(stage: Stage, opened: OpenedScenario): Promise<void> {
  if (demoFile(stage.dataDir).isSeeded) return;
  const world = await setUp(stage, opened);
  rememberHints(stage.dataDir, opened.scenario, await playTogether(world, opened));
  rememberSeeded(stage.dataDir);
}

function open(projectFolder: string, name: string): OpenedScenario {
  const file = join(projectFolder, 'data/demo', name);
  return { scenario: readScenario(file), file };
}
