import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { createKeys } from '@adal/audit';
import { Pool } from 'pg';

import { startEmbedded } from '../../apps/cli/src/embedded/index.js';
import { freePort as freeEmbeddedPort } from '../../apps/cli/src/embedded/ports.js';
import { findPostmaster } from '../../apps/cli/src/embedded/postmaster.js';
import { dataFolder as rowsFolder } from '../../apps/cli/src/embedded/server.js';
import { readState } from '../../apps/cli/src/embedded/state.js';
import type { Service } from '../../apps/cli/src/launcher/children.js';
import { migrateDatabase, openDatabase } from '../../apps/cli/src/launcher/database.js';
import { startProxy } from '../../apps/cli/src/launcher/proxy.js';
import { loadReferenceData } from '../../apps/cli/src/launcher/reference.js';
import { rolePasswords } from '../../apps/cli/src/launcher/secrets.js';
import { servicesOf } from '../../apps/cli/src/launcher/services.js';
import { dataFolder, freePort, removeData, superuserUrl } from './started-system.js';

export type ProcessName = 'api' | 'identity' | 'worker';

/** The same processes as `npm start` runs, each of which a test may kill, freeze and keep away. */
export type ControlledSystem = {
  readonly url: string;
  readonly dataDir: string;
  readonly superuser: Pool;
  /** Kills; as under the launcher it is started again at once. */
  kill(name: ProcessName): void;
  freeze(name: ProcessName): void;
  thaw(name: ProcessName): void;
  /** Kills, and keeps it away until `bringBack`. */
  takeAway(name: ProcessName): Promise<void>;
  bringBack(name: ProcessName): void;
  /** Kills the postmaster without a word and starts it again; resolves when it takes connections. */
  killDatabase(): Promise<void>;
  /** Resolves when every process that was not taken away answers that it is ready. */
  healthy(): Promise<void>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 90_000;
const POLL_MS = 25;
const RESTART_AFTER_MS = 100;

/** For `beforeAll`, with `stop()` in `afterAll`; needs a build in dist. */
export async function controlledSystem({ redisUrl = '' } = {}): Promise<ControlledSystem> {
  const dataDir = dataFolder('adal-chaos-');
  const services = await prepare(dataDir, redisUrl);
  const crew = new Map(services.map((service) => [service.name, new Keeper(service, dataDir)]));
  const keeper = (name: ProcessName): Keeper => {
    const found = crew.get(name);
    if (found === undefined) throw new Error(`there is no process ${name}`);
    return found;
  };
  const closeProxy = await startProxy({ ...portsOf(services), webFolder: join(dataDir, 'none') });
  const superuser = new Pool({ connectionString: superuserUrl(dataDir), max: 2 });
  superuser.on('error', () => undefined);
  const healthy = async (): Promise<void> => {
    for (const one of crew.values()) await one.ready();
  };
  const stop = async (): Promise<void> => {
    await superuser.end();
    await closeProxy();
    await Promise.all([...crew.values()].map((one) => one.takeAway()));
    await removeData(dataDir);
  };
  await healthy().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url: originOf(services),
    dataDir,
    superuser,
    kill: (name) => keeper(name).signal('SIGKILL'),
    freeze: (name) => keeper(name).signal('SIGSTOP'),
    thaw: (name) => keeper(name).signal('SIGCONT'),
    takeAway: (name) => keeper(name).takeAway(),
    bringBack: (name) => keeper(name).start(),
    killDatabase: () => killDatabase(dataDir),
    healthy,
    stop,
  };
}

/** One process, started again whenever it dies, as the launcher does it. */
class Keeper {
  private child: ChildProcess | null = null;
  private isAway = true;

  constructor(
    private readonly service: Service,
    private readonly dataDir: string,
  ) {
    this.start();
  }

  start(): void {
    this.isAway = false;
    const log = createWriteStream(join(this.dataDir, 'logs', `${this.service.name}.log`), {
      flags: 'a',
    });
    const child = spawn(process.execPath, ['--enable-source-maps', this.service.entry], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...this.service.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    child.once('exit', () => void this.restartAfter(child));
    this.child = child;
  }

  signal(name: NodeJS.Signals): void {
    this.child?.kill(name);
  }

  async takeAway(): Promise<void> {
    this.isAway = true;
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async ready(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (!this.isAway && !(await answers(this.service.healthUrl))) {
      if (Date.now() > until) throw new Error(`${this.service.name} did not come back`);
      await wait(POLL_MS);
    }
  }

  /** Only for the child that is still ours: a test may have started the next one in the meantime. */
  private async restartAfter(child: ChildProcess): Promise<void> {
    await wait(RESTART_AFTER_MS);
    if (!this.isAway && this.child === child) this.start();
  }
}

async function prepare(dataDir: string, redisUrl: string): Promise<readonly Service[]> {
  const passwords = rolePasswords(dataDir);
  const keysDir = join(dataDir, 'keys');
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  await startEmbedded({ dataDir, preferredPort: 0 });
  const database = await openDatabase(dataDir, passwords);
  await migrateDatabase(database, passwords, 'demo');
  await loadReferenceData(database.roleUrl('migrator'), process.cwd());
  await createKeys({ keysDir, logOrigin: 'adal.local/log' });
  const services = servicesOf({
    dataDir,
    keysDir,
    publicOrigin: `http://localhost:${await freePort()}`,
    profile: 'demo',
    ports: { api: await freePort(), identity: await freePort(), worker: await freePort() },
    database,
  });
  return services.map(({ entry, environment, ...service }) => ({
    ...service,
    entry: join(process.cwd(), 'dist', relative(process.cwd(), entry)),
    environment: { ...environment, ...(redisUrl === '' ? {} : { REDIS_URL: redisUrl }) },
  }));
}

function originOf(services: readonly Service[]): string {
  return services[0]?.environment['ADAL_PUBLIC_ORIGIN'] ?? '';
}

function portsOf(services: readonly Service[]) {
  const portOf = (name: string): number =>
    Number(services.find((service) => service.name === name)?.environment['ADAL_PORT']);
  return {
    port: Number(new URL(originOf(services)).port),
    apiPort: portOf('api'),
    identityPort: portOf('identity'),
  };
}

async function killDatabase(dataDir: string): Promise<void> {
  const state = readState(dataDir);
  const find = () => (state === undefined ? undefined : findPostmaster(rowsFolder(state)));
  const postmaster = find();
  if (postmaster === undefined) throw new Error('there is no database server to kill');
  process.kill(postmaster.pid, 'SIGKILL');
  // Its sessions hold the port a moment longer, and a server that finds it taken would choose another.
  while (find() !== undefined || (await freeEmbeddedPort(postmaster.port)) !== postmaster.port)
    await wait(POLL_MS);
  await startEmbedded({ dataDir });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
