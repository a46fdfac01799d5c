import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { isRunning } from '../embedded/lock.js';

/** A running start: its process and the address it prints. */
export type RunningStart = { readonly pid: number; readonly url: string | null };

const TRIES = 3;

/**
 * Claims the data folder for this process. Answers the other start when one is alive; a lock left by a
 * killed process is taken over. A lock appears with its content or not at all, so two starts at once
 * cannot both win.
 */
export function claimDataFolder(dataDir: string): RunningStart | null {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = lockFile(dataDir);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (claim(file)) return null;
    const other = readLock(file);
    if (other !== null && isAlive(other.pid)) return other;
    discard(file, other);
  }
  throw new Error(`cannot claim ${file}: another start is claiming it at this moment`);
}

/** Tells later starts where this one answers. */
export function announceStart(dataDir: string, url: string): void {
  renameSync(draft(lockFile(dataDir), url), lockFile(dataDir));
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

function draft(file: string, url: string | null): string {
  const path = `${file}.${process.pid}`;
  writeFileSync(path, JSON.stringify({ pid: process.pid, url }), { mode: 0o600 });
  return path;
}

function claim(file: string): boolean {
  const mine = draft(file, null);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine);
  }
}

/** Removes a dead lock, unless a third start has put its own there since it was read. */
function discard(file: string, dead: RunningStart | null): void {
  if (readLock(file)?.pid === dead?.pid) rmSync(file, { force: true });
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
  return pid !== process.pid && isRunning(pid) && isStart(pid);
}

/** After a reboot the id may belong to somebody else's process; where the system does not tell, we believe the lock. */
function isStart(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return !existsSync(file) || readFileSync(file, 'utf8').includes('\0start');
}
