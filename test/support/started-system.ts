import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Pool } from 'pg';

import { serverAccount } from '../../apps/cli/src/embedded/account.js';
import { removeEmbedded } from '../../apps/cli/src/embedded/index.js';
import { newState, readState, writeState } from '../../apps/cli/src/embedded/state.js';

const MAIN = join(process.cwd(), 'dist/apps/cli/src/main.js');
const ANNOUNCED = /^ {2}Adal {3}(\S+)$/m;

/** The whole system as `npm start -- --no-seed` runs it, in a data folder and on ports of its own. */
export type StartedSystem = {
  readonly url: string;
  readonly dataDir: string;
  readonly superuser: Pool;
  /** What the processes wrote into their log files so far, by the name of the file. */
  logs(): ReadonlyMap<string, string>;
  /** Runs one command of ours against it, to its end. */
  command(...words: readonly string[]): Promise<Ended>;
  /** Stops every process of it and removes the data folder. */
  stop(): Promise<void>;
};

/** A command that ended; `output` is all that it printed. */
export type Ended = { readonly code: number | null; readonly output: string };

/** For `beforeAll`, with `stop()` in `afterAll`; needs a build in dist. */
export async function startedSystem(): Promise<StartedSystem> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run npm run build first`);
  const dataDir = dataFolder('adal-system-');
  // Two systems that start at once would both find the usual port of the database free.
  writeState(dataDir, newState(dataDir, await freePort(), serverAccount()));
  const words = ['start', '--no-seed', '--port', String(await freePort())];
  const launcher = spawn(process.execPath, ['--enable-source-maps', MAIN, ...words], {
    env: environmentOf(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await announced(launcher).catch(async (error: unknown) => {
    await removeData(dataDir);
    throw error;
  });
  const superuser = new Pool({ connectionString: superuserUrl(dataDir), max: 3 });
  superuser.on('error', () => undefined);
  return {
    url,
    dataDir,
    superuser,
    logs: () => logsOf(dataDir),
    command: (...of) => run(of, dataDir),
    stop: async () => {
      await superuser.end();
      if (launcher.exitCode === null && launcher.signalCode === null) {
        launcher.kill('SIGTERM');
        await once(launcher, 'exit');
      }
      await removeData(dataDir);
    },
  };
}

/** A new folder that the account of the database server may enter. */
export function dataFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}

/** The database of a data folder, as its owner. */
export function superuserUrl(dataDir: string): string {
  const state = readState(dataDir);
  if (state === undefined) throw new Error(`${dataDir} has no database`);
  return `postgres://postgres:${state.password}@127.0.0.1:${String(state.port)}/adal`;
}

/** Stops the database server of the folder, if it lives, and removes both. */
export async function removeData(dataDir: string): Promise<void> {
  await removeEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

/** Everything in the folder's logs, PostgreSQL's own included. */
export function logsOf(dataDir: string): ReadonlyMap<string, string> {
  const folder = join(dataDir, 'logs');
  return new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** A port that nobody listens to at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

async function announced(launcher: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const take = (part: Buffer): void => {
      output += part.toString();
      const url = ANNOUNCED.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    launcher.stdout?.on('data', take);
    launcher.stderr?.on('data', take);
    launcher.once('exit', () => {
      reject(new Error(`the system did not start:\n${output}`));
    });
  });
}

async function run(words: readonly string[], dataDir: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN, ...words], {
    env: environmentOf(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => parts.push(part.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output: parts.join('') };
}

/** Nothing of the caller's settings: a database of the tests must not leak into the system. */
function environmentOf(dataDir: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ADAL_DATA_DIR: dataDir,
  };
}
