import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Every login role of the system; each process connects with its own. */
export const DATABASE_ROLES = [
  'migrator',
  'api',
  'identity',
  'worker',
  'sequencer',
  'auditor',
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
export type RolePasswords = Readonly<Partial<Record<DatabaseRole, string>>>;

/** Roles belong to the whole server: those that exist are kept, and get the password when one is given. */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const role of DATABASE_ROLES) {
      await client.query(createRoleSql(role));
      const password = passwords[role];
      if (password !== undefined) {
        await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`);
      }
    }
  });
}

/** Creates the database `adminUrl` names, through the server's own `postgres` database; true when it was missing. */
export async function ensureDatabase(adminUrl: string): Promise<boolean> {
  const url = new URL(adminUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  return withClient(url.href, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return false;
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
    return true;
  });
}

/**
 * What only an administrator may do in one database: nothing is left to PUBLIC, the migrator may
 * build, and schema `vault` belongs to the identity process. Database rights are not copied with a
 * template, so this runs for each database.
 */
export async function prepareDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query<{ name: string; is_super: boolean }>(
      `SELECT current_database() AS name, rolsuper AS is_super FROM pg_roles WHERE rolname = current_user`,
    );
    const [row] = found.rows;
    if (row === undefined) throw new Error('the server does not know its own user');
    // Only a superuser may hand a schema to a role it is not a member of.
    if (!row.is_super) await client.query('GRANT migrator, identity TO CURRENT_USER');
    await client.query(prepareSql(escapeIdentifier(row.name)));
  });
}

function createRoleSql(role: DatabaseRole): string {
  return `DO $$ BEGIN CREATE ROLE ${role} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;
}

function prepareSql(database: string): string {
  return `
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${DATABASE_ROLES.join(', ')};
    GRANT CREATE ON DATABASE ${database} TO migrator;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    CREATE SCHEMA IF NOT EXISTS platform AUTHORIZATION migrator;
    CREATE SCHEMA IF NOT EXISTS vault AUTHORIZATION identity;
    GRANT USAGE, CREATE ON SCHEMA vault TO migrator;
  `;
}

/** One connection, closed whatever happens. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
