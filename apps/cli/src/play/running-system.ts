import { resolve } from 'node:path';

import { openDatabase } from '../launcher/database.js';
import { rolePasswords } from '../launcher/secrets.js';
import { runningStart } from '../launcher/single-start.js';
import { demoAdministrator } from './administrator.js';
import { bar } from './bar.js';
import { ownClock } from './clock.js';
import { demoFile } from './demo-file.js';
import type { Stage } from './hiring.js';

/** The system that `npm start` runs from this data folder, its demo administrator signed in. */
export async function runningSystem(): Promise<Stage> {
  const dataDir = resolve(process.env['ADAL_DATA_DIR'] ?? '.adal');
  const origin = process.env['ADAL_PUBLIC_ORIGIN'] ?? runningStart(dataDir)?.url ?? null;
  if (origin === null)
    throw new Error('Adal is not running here. Start it in another terminal with npm start.');
  return stageAt(origin, dataDir);
}

/** The stage of a play at this address; makes the demo's administrator when there is none. */
export async function stageAt(origin: string, dataDir: string): Promise<Stage> {
  const { password } = demoFile(dataDir);
  const database = await openDatabase(dataDir, rolePasswords(dataDir));
  const administrator = await demoAdministrator(origin, password, database.roleUrl('migrator'));
  const clock = ownClock(administrator);
  return { origin, dataDir, password, administrator, clock, tell: bar };
}
