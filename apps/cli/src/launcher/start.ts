import { join } from 'node:path';

import { createKeys } from '@adal/audit';

import { demoScenario, seedRegion } from '../play/demo-region.js';
import { stageAt } from '../play/running-system.js';
import { startChildren } from './children.js';
import { migrateDatabase, openDatabase } from './database.js';
import { startOptions, type StartOptions } from './options.js';
import { freePort } from './ports.js';
import { say, step } from './progress.js';
import { startProxy } from './proxy.js';
import { loadReferenceData } from './reference.js';
import { resetDataFolder } from './reset.js';
import { rolePasswords } from './secrets.js';
import { servicesOf } from './services.js';
import { announceStart, claimDataFolder, releaseDataFolder } from './single-start.js';
import { untilStopped } from './stop.js';
import { welcome } from './welcome.js';

const PROJECT = join(import.meta.dirname, '../../../../..');
const LOG_ORIGIN = 'adal.local/log';

/** `npm start`: everything on this machine behind one address, until Ctrl-C. */
export async function start(args: readonly string[]): Promise<number> {
  const options = startOptions(args, process.env);
  const other = claimDataFolder(options.dataDir);
  if (other !== null) {
    say(
      `Adal is running already (process ${other.pid}${other.url === null ? '' : `, ${other.url}`}).`,
    );
    say('Use that one, or stop it with Ctrl-C first.');
    return 1;
  }
  try {
    if (options.isReset && !(await resetDataFolder(options))) return 0;
    return await run(options);
  } finally {
    releaseDataFolder(options.dataDir);
  }
}

async function run(options: StartOptions): Promise<number> {
  const closing: (() => Promise<void>)[] = [];
  try {
    const url = await bringUp(options, closing);
    announceStart(options.dataDir, url);
    const opened = demoScenario(PROJECT);
    if (options.isSeeded) await seedRegion(await stageAt(url, options.dataDir), opened);
    welcome(url, options.dataDir, opened.scenario);
    await untilStopped();
    say('\nStopping …');
    return 0;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function bringUp(options: StartOptions, closing: (() => Promise<void>)[]): Promise<string> {
  const { dataDir } = options;
  const passwords = rolePasswords(dataDir);
  const keysDir = join(dataDir, 'keys');
  const database = await step('PostgreSQL', () => openDatabase(dataDir, passwords));
  closing.push(database.stop);
  await step('Tables and rights', () => migrateDatabase(database, passwords, 'demo'));
  await step('Rulesets, regions, calendars', () =>
    loadReferenceData(database.roleUrl('migrator'), PROJECT),
  );
  await createKeys({ keysDir, logOrigin: LOG_ORIGIN });

  const ports = await choosePorts(options.wishedPort);
  const publicOrigin = `http://localhost:${ports.web}`;
  const children = startChildren(
    servicesOf({ dataDir, keysDir, publicOrigin, profile: 'demo', ports, database }),
    join(dataDir, 'logs'),
  );
  closing.push(children.stop);
  await step('api, identity, worker', () => children.started);
  closing.push(
    await startProxy({
      port: ports.web,
      apiPort: ports.api,
      identityPort: ports.identity,
      webFolder: join(PROJECT, 'dist/web'),
    }),
  );
  return publicOrigin;
}

async function choosePorts(
  wished: number,
): Promise<Record<'web' | 'api' | 'identity' | 'worker', number>> {
  const web = await freePort(wished);
  if (web !== wished) say(`  Port ${wished} is taken; using ${web}.`);
  const api = await freePort(web + 1);
  const identity = await freePort(api + 1);
  const worker = await freePort(identity + 1);
  return { web, api, identity, worker };
}
