import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { serverAccount } from './account.js';
import { serverBinaries } from './binaries.js';
import { withLock } from './lock.js';
import { freePort } from './ports.js';
import { findPostmaster, stopPostmaster, whenReady, type Postmaster } from './postmaster.js';
import { dataFolder, initialise, launchPatiently } from './server.js';
import { newState, readState, writeState, type EmbeddedState } from './state.js';

export type EmbeddedOptions = {
  /** Keeps `postgres.json`, `logs/` and, where possible, the rows. */
  readonly dataDir: string;
  /** Taken at the first start if it is free; afterwards the port is remembered. */
  readonly preferredPort?: number;
  /** Server settings by name; they win over the durable defaults. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type EmbeddedServer = {
  readonly port: number;
  readonly superuserUrl: string;
  /** True when it was found running, for instance after its parent was killed. */
  readonly isReused: boolean;
  readonly logFile: string;
  stop(): Promise<void>;
};

const DEFAULT_PORT = 54_329;

/** Starts the server of this data folder, or takes over the one that lives; two callers at once get the same one. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  const logFile = join(dataDir, 'logs', 'postgres.log');
  mkdirSync(dirname(logFile), { recursive: true });
  return withLock(join(dataDir, 'postgres.lock'), async () => {
    const living = await findLiving(dataDir);
    if (living !== undefined) return { ...living, logFile };
    const started = await startAnew(dataDir, options, logFile);
    return { ...started, logFile };
  });
}

/** Stops the server and forgets everything in it. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const state = readState(resolve(dataDir));
  if (state === undefined) return;
  const living = findPostmaster(dataFolder(state));
  if (living !== undefined) await stopPostmaster(living.pid);
  rmSync(state.home, { recursive: true, force: true });
  rmSync(join(resolve(dataDir), 'postgres.json'), { force: true });
}

async function findLiving(dataDir: string): Promise<Omit<EmbeddedServer, 'logFile'> | undefined> {
  const state = readState(dataDir);
  if (state === undefined || findPostmaster(dataFolder(state)) === undefined) return undefined;
  // It may still be recovering from the crash that made us look.
  const living = await whenReady(dataFolder(state), () => undefined);
  return serverOf(state, living, { isReused: true });
}

async function startAnew(
  dataDir: string,
  { preferredPort = DEFAULT_PORT, settings = {} }: EmbeddedOptions,
  logFile: string,
): Promise<Omit<EmbeddedServer, 'logFile'>> {
  const account = serverAccount();
  const before = readState(dataDir) ?? newState(dataDir, preferredPort, account);
  const state = { ...before, port: await freePort(before.port, preferredPort) };
  writeState(dataDir, state);
  const binaries = serverBinaries(state.home, account);
  const place = { state, account, binaries, logFile };
  initialise(place);
  return serverOf(state, await launchPatiently(place, settings), { isReused: false });
}

function serverOf(
  state: EmbeddedState,
  { pid, port }: Postmaster,
  { isReused }: Pick<EmbeddedServer, 'isReused'>,
): Omit<EmbeddedServer, 'logFile'> {
  const superuserUrl = `postgres://postgres:${state.password}@127.0.0.1:${String(port)}/postgres`;
  return { port, superuserUrl, isReused, stop: () => stopPostmaster(pid) };
}
