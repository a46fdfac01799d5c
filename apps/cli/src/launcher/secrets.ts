import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['migrator', 'api', 'identity', 'worker', 'sequencer', 'auditor'] as const;

/** One password per database role, generated once and kept in the data folder, readable by its owner only. */
export type RolePasswords = Readonly<Record<(typeof NAMES)[number], string>>;

/** Reads the passwords of the data folder, making them at the first start. */
export function rolePasswords(dataDir: string): RolePasswords {
  const file = join(dataDir, 'database-passwords.json');
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify(newPasswords(), null, 2), { mode: 0o600 });
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!areRolePasswords(kept)) {
    throw new Error(`${file} is damaged: restore it, or start over with npm start -- --reset`);
  }
  return kept;
}

function newPasswords(): RolePasswords {
  const fresh = (): string => randomBytes(24).toString('base64url');
  return {
    migrator: fresh(),
    api: fresh(),
    identity: fresh(),
    worker: fresh(),
    sequencer: fresh(),
    auditor: fresh(),
  };
}

function areRolePasswords(value: unknown): value is RolePasswords {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map(Object.entries(value));
  return NAMES.every((name) => typeof entries.get(name) === 'string');
}
