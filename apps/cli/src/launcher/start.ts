import { join } from 'node:path';

import { createKeys } from '@adal/audit';

import { regionScenario, seedRegion } from '../play/demo-region.js';
import { stageAt } from '../play/running-system.js';
import { startChildren } from './children.js';
import { migrateDatabase, openDatabase } from './database.js';
import { startOptions, type StartOptions } from './options.js';
import { freePort } from './ports.js';
import { say, timed } from './progress.js';
import { startProxy } from './proxy.js';
import { loadReferenceData } from './reference.js';
import { resetDataFolder } from './reset.js';
import { rolePasswords } from './secrets.js';
import { servicesOf } from './services.js';
import { announceStart, claimDataFolder, releaseDataFolder } from './single-start.js';
import { stopSignal, untilStopped } from './stop.js';
import { welcome } from './welcome.js';

const PROJECT = join(import.meta.dirname, '../../../../..');
const LOG_ORIGIN = 'adal.local/log';

/** `npm start`: everything on this machine behind one address, until Ctrl-C. */
export async function start(args: readonly string[]): Promise<number> {
  outliveTerminal();
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

/** A terminal that was closed takes no more lines, and that must not end us in the middle of stopping. */
function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

async function run(options: StartOptions): Promise<number> {
  const stop = stopSignal();
  const closing: (() => Promise<void>)[] = [];
  try {
    const { url } = await bringUp(options, closing, stop);
    announceStart(options.dataDir, url);
    await Promise.race([furnish(options, url), untilStopped(stop)]);
    await untilStopped(stop);
    return 0;
  } catch (error) {
    // Whoever presses Ctrl-C also stops the processes that the step at hand was waiting for.
    if (stop.aborted) return 0;
    throw error;
  } finally {
    if (stop.aborted) say('\nStopping …');
    for (const close of closing.reverse()) await close();
  }
}

async function furnish({ dataDir, isSeeded }: StartOptions, url: string): Promise<void> {
  const opened = regionScenario(PROJECT);
  if (isSeeded) await seedRegion(await stageAt(url, dataDir), opened);
  welcome(url, dataDir);
}

/** The one address of everything, and the ports behind it. */
export type Brought = { readonly url: string; readonly ports: Ports };

/**
 * Brings everything up; what has to be closed, in reverse, is pushed onto `closing` as it comes to life.
 * Throws between two steps when `stop` is aborted.
 */
export async function bringUp(
  options: Pick<StartOptions, 'dataDir' | 'wishedPort'>,
  closing: (() => Promise<void>)[],
  stop?: AbortSignal,
): Promise<Brought> {
  const { dataDir } = options;
  const step = <T>(title: string, work: () => Promise<T>): Promise<T> => {
    stop?.throwIfAborted();
    return timed(title, work);
  };
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
  stop?.throwIfAborted();
  const children = startChildren(
    servicesOf({ dataDir, keysDir, publicOrigin, profile: 'demo', ports, database }),
    join(dataDir, 'logs'),
  );
  closing.push(children.stop);
  await step('api, identity, worker', () => children.started);
  stop?.throwIfAborted();
  closing.push(
    await startProxy({
      port: ports.web,
      apiPort: ports.api,
      identityPort: ports.identity,
      webFolder: join(PROJECT, 'dist/web'),
    }),
  );
  return { url: publicOrigin, ports };
}

type Ports = Readonly<Record<'web' | 'api' | 'identity' | 'worker', number>>;

async function choosePorts(wished: number): Promise<Ports> {
  const web = await freePort(wished);
  if (web !== wished) say(`  Port ${wished} is taken; using ${web}.`);
  const api = await freePort(web + 1);
  const identity = await freePort(api + 1);
  const worker = await freePort(identity + 1);
  return { web, api, identity, worker };
}
