import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { say } from '../launcher/progress.js';
import { readScenario } from '../scenario/read-scenario.js';
import { rememberHints } from './hints.js';
import { setUp } from './play-scenario.js';
import { playTogether } from './play-together.js';
import { runningSystem } from './running-system.js';

/** `npm run seed -- --file scenario.json`: checks the whole file, then plays it against the running system. */
export async function seed(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { file: { type: 'string' } } });
  if (values.file === undefined) {
    throw new Error(
      'Which case? npm run seed -- --file scenario.json (docs/scenario.md describes it)',
    );
  }
  const file = resolve(values.file);
  const opened = { scenario: readScenario(file), file };
  const world = await setUp(await runningSystem(), opened);
  const played = await playTogether(world, opened);
  rememberHints(world.stage.dataDir, opened.scenario, played);
  for (const { schema, scene } of played) {
    say(`\n${schema.title.ru}\n  ${world.stage.origin}/contests/${scene.contest.id}`);
  }
  return 0;
}
