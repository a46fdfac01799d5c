import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { ServerAccount } from './account.js';
import { whenReady, type Postmaster } from './postmaster.js';
import { privateFolder, type EmbeddedState } from './state.js';

/** One server's folders and programs. */
export type ServerPlace = {
  readonly state: EmbeddedState;
  readonly account: ServerAccount;
  readonly binaries: string;
  readonly logFile: string;
};

class EarlyEnd extends Error {}

const ENV = { PATH: process.env['PATH'] ?? '', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
/** Said outright, so that no file of the machine can make a commit less than durable. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
};

/** Where the rows are. */
export function dataFolder(state: EmbeddedState): string {
  return join(state.home, 'data');
}

/** Makes the data folder once: beside and renamed, so that an initdb cut short leaves nothing that looks whole. */
export function initialise({ state, account, binaries }: ServerPlace): void {
  if (existsSync(dataFolder(state))) return;
  const draft = join(state.home, 'data.draft');
  const passwordFile = join(state.home, 'password.draft');
  mkdirSync(state.home, { recursive: true, mode: 0o755 });
  rmSync(draft, { recursive: true, force: true });
  privateFolder(draft, account);
  writeFileSync(passwordFile, state.password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid ?? account.uid);
  const done = spawnSync(
    join(binaries, 'bin/initdb'),
    // prettier-ignore
    ['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    { ...account, env: ENV, encoding: 'utf8', cwd: '/' },
  );
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) throw new Error(`initdb failed: ${done.error?.message ?? done.stderr}`);
  renameSync(draft, dataFolder(state));
}

/** After a crash the dead server's sessions may hold its memory for a moment, and a new one refuses to start. */
export async function launchPatiently(
  place: ServerPlace,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    const started = await launch(place, settings).catch((error: unknown) => {
      if (error instanceof EarlyEnd) return undefined;
      throw error;
    });
    if (started !== undefined) return started;
    await wait(200 * attempt);
  }
  return launch(place, settings);
}

/** Starts the server apart from our terminal: Ctrl-C reaches it only through us, last of all. */
async function launch(
  place: ServerPlace,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const { state, account, binaries, logFile } = place;
  const all = { ...SETTINGS, ...settings, port: String(state.port) };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', dataFolder(state), ...flags], {
    ...account,
    env: ENV,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return whenReady(dataFolder(state), failureOf(child, logFile));
}

function failureOf(child: ChildProcess, logFile: string): () => void {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  return () => {
    if (failure !== undefined) throw failure;
    if (child.exitCode !== null) throw new EarlyEnd(`PostgreSQL did not start, see ${logFile}`);
  };
}
