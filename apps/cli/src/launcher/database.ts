import { ensureDatabase, migrate } from '@adal/database';
import { migrateQueue } from '@adal/jobs';

import { startEmbedded } from '../embedded/index.js';
import type { RolePasswords } from './secrets.js';

/** The database of this start: whose it is, how to reach it as each role and how to stop it. */
export type RunningDatabase = {
  readonly isEmbedded: boolean;
  readonly adminUrl: string;
  readonly roleUrl: (role: keyof RolePasswords) => string;
  readonly stop: () => Promise<void>;
};

/** Starts the embedded server, or takes the one that `DATABASE_URL` names and leaves it running at the end. */
export async function openDatabase(
  dataDir: string,
  passwords: RolePasswords,
): Promise<RunningDatabase> {
  const own = process.env['DATABASE_URL'];
  if (own !== undefined && own !== '') {
    return databaseAt(own, passwords, { isEmbedded: false, stop: () => Promise.resolve() });
  }
  const server = await startEmbedded({ dataDir });
  const adminUrl = new URL(server.superuserUrl);
  adminUrl.pathname = '/adal';
  return databaseAt(adminUrl.href, passwords, { isEmbedded: true, stop: () => server.stop() });
}

/** Brings roles, rights, tables and the queue's own schema up to date; answers how many migrations ran. */
export async function migrateDatabase(
  database: RunningDatabase,
  passwords: RolePasswords,
  profile: 'demo' | 'production',
): Promise<number> {
  await ensureDatabase(database.adminUrl);
  const migratorUrl = database.roleUrl('migrator');
  const applied = await migrate({ adminUrl: database.adminUrl, migratorUrl, passwords, profile });
  await migrateQueue(migratorUrl);
  return applied.length;
}

function databaseAt(
  adminUrl: string,
  passwords: RolePasswords,
  rest: Pick<RunningDatabase, 'isEmbedded' | 'stop'>,
): RunningDatabase {
  const roleUrl = (role: keyof RolePasswords): string => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = passwords[role];
    return url.href;
  };
  return { ...rest, adminUrl, roleUrl };
}
