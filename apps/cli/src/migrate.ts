import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { startEmbedded } from './embedded/index.js';
import { migrateDatabase, openDatabase } from './launcher/database.js';
import { rolePasswords, type RolePasswords } from './launcher/secrets.js';

const ROLES = ['migrator', 'api', 'identity', 'worker', 'sequencer', 'auditor'] as const;

/**
 * `npm run migrate`: roles, rights and tables of the server that `DATABASE_URL` names (with a user
 * who may create roles), or of the embedded one. A password that the environment does not give is
 * made once and kept in the data folder, where each process' part is to be read from.
 */
export async function migrateCommand(): Promise<number> {
  const dataDir = resolve(process.env['ADAL_DATA_DIR'] ?? '.adal');
  const profile = profileOf(process.env['ADAL_PROFILE'] ?? 'production');
  mkdirSync(dataDir, { recursive: true });
  const passwords = passwordsFor(dataDir);
  const isOwnServer = (process.env['DATABASE_URL'] ?? '') !== '';
  // A server that somebody runs already, `npm start` for instance, is left running.
  const wasRunning = isOwnServer || (await startEmbedded({ dataDir })).isReused;
  const database = await openDatabase(dataDir, passwords);
  try {
    const applied = await migrateDatabase(database, passwords, profile);
    console.log(`${String(applied)} migrations applied; the database is up to date (${profile})`);
    return 0;
  } finally {
    if (!wasRunning) await database.stop();
  }
}

function passwordsFor(dataDir: string): RolePasswords {
  const made = rolePasswords(dataDir);
  const given = ROLES.map(
    (role) => [role, process.env[`ADAL_DB_PASSWORD_${role.toUpperCase()}`]] as const,
  );
  return { ...made, ...Object.fromEntries(given.filter(([, password]) => password !== undefined)) };
}

function profileOf(text: string): 'demo' | 'production' {
  if (text === 'demo' || text === 'production') return text;
  throw new Error('ADAL_PROFILE must be production or demo, for example ADAL_PROFILE=production');
}
