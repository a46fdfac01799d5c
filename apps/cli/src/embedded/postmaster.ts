import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { isRunning } from './lock.js';

/** A server that is up, as it tells in `postmaster.pid` (lines 1, 4 and 8). */
export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

const NOBODYS_PID = '99999999';

/** The server of this data folder, when it lives. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [first, ...others] = readFileSync(file, 'utf8').split('\n');
  const pid = Number(first);
  if (!isRunning(pid)) return undefined;
  if (!isOurs(pid, data)) {
    // PostgreSQL would take the stranger for its server. The other lines stay: by them it finds
    // out whether sessions of the dead server still hold its memory.
    writeFileSync(file, [NOBODYS_PID, ...others].join('\n'));
    return undefined;
  }
  return { pid, port: Number(others[2]), isReady: others[6]?.trim() === 'ready' };
}

/** After a reboot the id may belong to somebody else's process; where the system does not tell, we believe the file. */
function isOurs(pid: number, data: string): boolean {
  const file = `/proc/${pid}/cmdline`;
  return !existsSync(file) || readFileSync(file, 'utf8').includes(data);
}

/** Waits until the server accepts connections; `check` throws when it has ended instead. */
export async function whenReady(data: string, check: () => void): Promise<Postmaster> {
  const until = Date.now() + 60_000;
  for (;;) {
    check();
    const found = findPostmaster(data);
    if (found?.isReady === true) return found;
    if (Date.now() > until) throw new Error('PostgreSQL did not become ready in a minute');
    await wait(20);
  }
}

/** Fast shutdown: sessions are ended, what is committed stays; after twenty seconds without the courtesy. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const until = Date.now() + 20_000;
  while (isRunning(pid)) {
    if (Date.now() > until) {
      signal(pid, 'SIGQUIT');
      return;
    }
    await wait(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isRunning(pid)) process.kill(pid, name);
}
