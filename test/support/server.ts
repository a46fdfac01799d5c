import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureDatabase, migrate } from '@adal/database';

import { removeEmbedded, startEmbedded } from '../../apps/cli/src/embedded/index.js';
import { isRunning } from '../../apps/cli/src/embedded/lock.js';
import { asRole, TEST_PASSWORDS, withDatabase } from './urls.js';

const PREFIX = 'adal-test-postgres-';
/** Rows of a test need not survive a power cut, and the disk is the slowest part of a run. */
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** The server of one Jest run: ours, unless `ADAL_TEST_DATABASE_URL` names another, with a superuser in it. */
export async function startTestServer(): Promise<void> {
  const url = process.env['ADAL_TEST_DATABASE_URL'] ?? (await ownServer());
  const template = `adal_template_${String(process.pid)}`;
  const adminUrl = withDatabase(url, template);
  await ensureDatabase(adminUrl);
  await migrate({
    adminUrl,
    migratorUrl: asRole(adminUrl, 'migrator'),
    passwords: TEST_PASSWORDS,
    profile: 'test',
  });
  // The spec files run in other processes, which inherit these.
  process.env['ADAL_TEST_SERVER'] = url;
  process.env['ADAL_TEST_TEMPLATE'] = template;
}

/** Stops and removes what `startTestServer` made; on a server of somebody else's only the template is dropped. */
export async function stopTestServer(): Promise<void> {
  await removeEmbedded(folderOf(process.pid));
  rmSync(folderOf(process.pid), { recursive: true, force: true });
}

async function ownServer(): Promise<string> {
  await removeForgotten();
  const dataDir = folderOf(process.pid);
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755); // as root the server runs in another account, which must get here
  const { superuserUrl } = await startEmbedded({ dataDir, preferredPort: 0, settings: FAST });
  return superuserUrl;
}

function folderOf(pid: number): string {
  return join(tmpdir(), `${PREFIX}${String(pid)}`);
}

/** A run that was killed could not tidy up behind itself. */
async function removeForgotten(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const name of folders) {
    if (isRunning(Number(name.slice(PREFIX.length)))) continue;
    await removeEmbedded(join(tmpdir(), name));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
