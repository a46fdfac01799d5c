import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { canReach, type ServerAccount } from './account.js';

/** What the next start must know; kept in `postgres.json`, readable by its owner only. */
export type EmbeddedState = {
  readonly port: number;
  readonly password: string;
  /** Where the server lives: under the data folder, or elsewhere when its account cannot reach that. */
  readonly home: string;
};

/** The remembered state, or nothing before the first start. */
export function readState(dataDir: string): EmbeddedState | undefined {
  const file = join(dataDir, 'postgres.json');
  if (!existsSync(file)) return undefined;
  const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isState(state)) throw new Error(`${file} is damaged`);
  return state;
}

function isState(value: unknown): value is EmbeddedState {
  if (typeof value !== 'object' || value === null) return false;
  const { port, password, home } = { port: 0, password: 0, home: 0, ...value };
  return Number.isInteger(port) && typeof password === 'string' && typeof home === 'string';
}

/** Replaces the file in one step. */
export function writeState(dataDir: string, state: EmbeddedState): void {
  const file = join(dataDir, 'postgres.json');
  writeFileSync(`${file}.draft`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.draft`, file);
}

/** A password nobody typed and, where the data folder is closed to the server's account, a home elsewhere. */
export function newState(dataDir: string, port: number, account: ServerAccount): EmbeddedState {
  const inside = join(dataDir, 'postgres');
  const home = canReach(dataDir, account)
    ? inside
    : `/var/lib/adal/${randomBytes(6).toString('hex')}`;
  return { port, password: randomBytes(24).toString('base64url'), home };
}

/** A folder that belongs to the server's account and to nobody else. */
export function privateFolder(path: string, account: ServerAccount): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid ?? account.uid);
}
