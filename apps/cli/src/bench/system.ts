import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbedded } from '../embedded/index.js';
import { openDatabase } from '../launcher/database.js';
import { say } from '../launcher/progress.js';
import { rolePasswords } from '../launcher/secrets.js';
import { bringUp } from '../launcher/start.js';
import { stageAt } from '../play/running-system.js';
import type { Stage } from '../play/hiring.js';
import { childWith, cpuSecondsOf } from './process-cpu.js';

/** Something that can be put under load: the whole system, or the bare prototype that is its limit. */
export type Target = {
  readonly name: string;
  readonly identityPort: number;
  readonly apiPort: number;
  /** CPU seconds of all its processes so far, PostgreSQL included. */
  readonly cpuOfAll: () => number;
  /** The same of the api and PostgreSQL alone. */
  readonly cpuOfSaving: () => number;
};

/** The system of one bench, in a folder of its own that is removed at the end. */
export type BenchSystem = {
  readonly stage: Stage;
  readonly target: Target;
  /** The superuser's address of the embedded server, for the prototype's own database. */
  readonly adminUrl: string;
  readonly cpuOfPostgres: () => number;
  readonly stop: () => Promise<void>;
};

const TMPFS = 0x01021994;

/** Starts the embedded default as `npm start` does: real processes, durable PostgreSQL, worker and sequencer. */
export async function startSystem(wishedPort: number): Promise<BenchSystem> {
  // Servers of one's own may be elsewhere, where their CPU time cannot be read.
  delete process.env['DATABASE_URL'];
  delete process.env['REDIS_URL'];
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-bench-'));
  if (statfsSync(dataDir).type === TMPFS)
    say(`  ${tmpdir()} lies in memory, so nothing is durable: set TMPDIR to a folder on disk.`);
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.reverse()) await close();
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { url, ports } = await bringUp({ dataDir, wishedPort }, closing);
    const { adminUrl } = await openDatabase(dataDir, rolePasswords(dataDir));
    const stage = await stageAt(url, dataDir);
    return { stage, adminUrl, stop, ...measuredProcesses(ports) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function measuredProcesses(ports: {
  readonly api: number;
  readonly identity: number;
}): Pick<BenchSystem, 'target' | 'cpuOfPostgres'> {
  const [api, identity, worker] = ['api', 'identity', 'worker'].map((app) =>
    childWith(`apps/${app}/src/main.js`),
  );
  const postgres = childWith('bin/postgres');
  const saving = [api ?? 0, postgres];
  const target: Target = {
    name: 'system',
    identityPort: ports.identity,
    apiPort: ports.api,
    cpuOfAll: () => cpuSecondsOf([...saving, identity ?? 0, worker ?? 0]),
    cpuOfSaving: () => cpuSecondsOf(saving),
  };
  return { target, cpuOfPostgres: () => cpuSecondsOf([postgres]) };
}
