import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

import { loadSettings } from '@adal/config';
import { Client } from 'pg';

import { startEmbedded } from './embedded/index.js';
import { openDatabase } from './launcher/database.js';
import { rolePasswords } from './launcher/secrets.js';

/**
 * A 128-bit token for `POST /identity/v1/first-administrator`, good once and for 15 minutes; only its
 * hash is stored. Throws when there is an administrator already.
 */
export async function offerFirstAdministrator(migratorUrl: string): Promise<string> {
  const client = new Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    const found = await client.query(
      `SELECT 1 FROM exchange.staff_grant WHERE role = 'administrator' LIMIT 1`,
    );
    if (found.rowCount !== 0) throw new Error('There is an administrator already: ask them.');
    const token = randomBytes(16).toString('base64url');
    await client.query(
      `INSERT INTO vault.one_time_link (token_hash, purpose, expires_at)
       VALUES ($1, 'first-administrator', clock_timestamp() + interval '15 minutes')`,
      [createHash('sha256').update(token, 'utf8').digest()],
    );
    return token;
  } finally {
    await client.end();
  }
}

/** `npm run cli -- first-administrator`: prints the link's token and what to do with it. */
export async function firstAdministratorCommand(): Promise<number> {
  const { url, close } = await migratorAccess();
  try {
    const link = await offerFirstAdministrator(url);
    console.log(link);
    console.error('Within 15 minutes, and once:');
    console.error(
      'POST /identity/v1/first-administrator {"link", "email", "fullName", "password"}',
    );
    return 0;
  } finally {
    await close();
  }
}

/** The server that the environment names, or the embedded one of the data folder. */
async function migratorAccess(): Promise<{ url: string; close: () => Promise<void> }> {
  const named = process.env['ADAL_DATABASE_URL_MIGRATOR'] ?? process.env['DATABASE_URL'] ?? '';
  if (named !== '') {
    return { url: loadSettings(process.env).database.url, close: () => Promise.resolve() };
  }
  const dataDir = resolve(process.env['ADAL_DATA_DIR'] ?? '.adal');
  const { isReused } = await startEmbedded({ dataDir });
  const database = await openDatabase(dataDir, rolePasswords(dataDir));
  const close = isReused ? () => Promise.resolve() : () => database.stop();
  return { url: database.roleUrl('migrator'), close };
}
