import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { removeEmbedded } from '../embedded/index.js';
import type { StartOptions } from './options.js';
import { say } from './progress.js';

const KEPT_BY_NOBODY = ['keys', 'logs', 'database-passwords.json', 'demo.json'];

/** Asks, then forgets everything of this data folder. False when the person changed their mind. */
export async function resetDataFolder({ dataDir, isConfirmed }: StartOptions): Promise<boolean> {
  const own = process.env['DATABASE_URL'];
  if (own !== undefined && own !== '') {
    throw new Error(
      '--reset only empties the embedded database. Drop and create the one of DATABASE_URL yourself.',
    );
  }
  if (!isConfirmed && !(await agrees(dataDir))) return false;
  await removeEmbedded(dataDir);
  for (const name of KEPT_BY_NOBODY) rmSync(join(dataDir, name), { recursive: true, force: true });
  return true;
}

async function agrees(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Error('--reset asks before it deletes; without a terminal add --yes');
  say(`Everything in ${dataDir} will be deleted: contests, accounts, keys, logs.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Type "delete" to go on: ');
  terminal.close();
  return answer.trim() === 'delete';
}
