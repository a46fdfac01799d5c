import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A running start: its process and the address it prints. */
export type RunningStart = { readonly pid: number; readonly url: string | null };

/**
 * Claims the data folder for this process. Answers the other start when one is alive; a lock left by a
 * killed process is taken over. The file is created exclusively, so two starts at once cannot both win.
 */
export function claimDataFolder(dataDir: string): RunningStart | null {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = lockFile(dataDir);
  const mine = JSON.stringify({ pid: process.pid, url: null });
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return null;
    } catch {
      const other = readLock(file);
      if (other !== null && isAlive(other.pid)) return other;
      rmSync(file, { force: true });
    }
  }
  throw new Error(`cannot claim ${file}: another start is claiming it at this moment`);
}

/** Tells later starts where this one answers. */
export function announceStart(dataDir: string, url: string): void {
  writeFileSync(lockFile(dataDir), JSON.stringify({ pid: process.pid, url }), { mode: 0o600 });
}

/** Where a start that is alive answers, or null. */
export function runningStart(dataDir: string): RunningStart | null {
  const other = readLock(lockFile(dataDir));
  return other !== null && isAlive(other.pid) ? other : null;
}

/** Gives the data folder back. */
export function releaseDataFolder(dataDir: string): void {
  if (readLock(lockFile(dataDir))?.pid === process.pid) rmSync(lockFile(dataDir), { force: true });
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'start.lock');
}

function readLock(file: string): RunningStart | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRunningStart(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRunningStart(value: unknown): value is RunningStart {
  return (
    typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number'
  );
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
