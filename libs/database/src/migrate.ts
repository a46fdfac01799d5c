import { createDataSource } from './data-source.js';
import type { Profile } from './database.settings.js';
import { MIGRATIONS } from './migrations/index.js';
import { createMovableClock } from './movable-clock.js';
import { ensureRoles, prepareDatabase, withClient, type RolePasswords } from './roles.js';

export type MigrateOptions = {
  /** A superuser, or a role that may create roles and owns the database. */
  readonly adminUrl: string;
  readonly migratorUrl: string;
  readonly passwords: RolePasswords;
  readonly profile: Profile;
};

/** Brings roles, rights and tables up to date; running it again changes nothing. Returns the migrations it applied. */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  // Two at once would collide half way: the lock lives as long as this connection.
  return withClient(options.adminUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('adal.migrate'))`);
    await ensureRoles(options.adminUrl, options.passwords);
    await prepareDatabase(options.adminUrl);
    const applied = await runMigrations(options.migratorUrl);
    if (options.profile !== 'production') await createMovableClock(options.migratorUrl);
    return applied;
  });
}

async function runMigrations(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource({ url, poolSize: 2 });
  dataSource.setOptions({ migrations: [...MIGRATIONS] });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
