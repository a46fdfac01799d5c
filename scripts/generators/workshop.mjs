import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import pg from 'pg';

/**
 * What generators share: `load('libs/config/src/index.js')` gives a module of the built tree, and
 * `database()` a migrated production database on a server that lives until `close()`.
 */
export function openWorkshop(root) {
  const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
  let opened;
  return {
    root,
    load,
    database: () => (opened ??= migratedDatabase(load)),
    close: async () => (await opened)?.close(),
  };
}

async function migratedDatabase(load) {
  const { startEmbedded, removeEmbedded } = await load('apps/cli/src/embedded/index.js');
  const { DATABASE_ROLES, migrate } = await load('libs/database/src/index.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-documents-'));
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, preferredPort: 0, settings: { fsync: 'off' } });
  const adminUrl = server.superuserUrl;
  const passwords = Object.fromEntries(DATABASE_ROLES.map((role) => [role, `made-up-${role}`]));
  const urlOf = (role) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = passwords[role];
    return url.href;
  };
  await migrate({ adminUrl, migratorUrl: urlOf('migrator'), passwords, profile: 'production' });
  const superuser = new pg.Client({ connectionString: adminUrl });
  await superuser.connect();
  const close = async () => {
    await superuser.end();
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { superuser, urlOf, close };
}
