import type { DataSource } from 'typeorm';

import type { Profile } from './database.settings.js';
import { MIGRATIONS } from './migrations/index.js';
import { queryOver } from './tx.js';

/** The start stops: the database could lose, hide or rewrite what was promised. */
export class UnsafeServerError extends Error {
  constructor(readonly findings: readonly string[]) {
    super(`The database is not safe to start on: ${findings.join('; ')}.`);
    this.name = 'UnsafeServerError';
  }
}

type Facts = {
  readonly is_durable: boolean;
  readonly is_superuser: boolean;
  readonly is_owner: boolean;
  readonly has_movable_clock: boolean;
};

const FACTS = `
  SELECT
    current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
      AND current_setting('synchronous_commit') <> 'off' AS is_durable,
    (SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication
       FROM pg_roles WHERE rolname = current_user) AS is_superuser,
    pg_has_role(current_user, 'migrator', 'MEMBER')
      OR EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'MEMBER'))
      OR EXISTS (SELECT FROM pg_class WHERE relkind IN ('r', 'p') AND pg_has_role(current_user, relowner, 'MEMBER'))
      AS is_owner,
    EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'demo' AND c.relname = 'clock_offset') AS has_movable_clock
`;

/**
 * For a process before it listens: every migration is there, and in production commits are durable,
 * the role is neither superuser nor owner and the clock cannot be moved. Demo and test need the
 * movable clock, since they read it. Throws `UnsafeServerError`.
 */
export async function assertSafeServer(dataSource: DataSource, profile: Profile): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const query = queryOver(runner);
    const [facts] = await query<Facts>(FACTS);
    if (facts === undefined) throw new Error('the server tells nothing about itself');
    const missing = await missingMigrations(query);
    const findings = [...missing, ...findingsOf(facts, profile)];
    if (findings.length > 0) throw new UnsafeServerError(findings);
  } finally {
    await runner.release();
  }
}

function findingsOf(facts: Facts, profile: Profile): readonly string[] {
  if (profile !== 'production') {
    return facts.has_movable_clock ? [] : ['profiles demo and test need demo.clock_offset'];
  }
  return [
    ...(facts.is_durable ? [] : ['fsync, full_page_writes or synchronous_commit is off']),
    ...(facts.is_superuser ? ['the role has the rights of an administrator'] : []),
    ...(facts.is_owner ? ['the role owns the database or its tables'] : []),
    ...(facts.has_movable_clock ? ['the clock can be moved (demo.clock_offset exists)'] : []),
  ];
}

async function missingMigrations(query: ReturnType<typeof queryOver>): Promise<readonly string[]> {
  const [table] = await query<{ exists: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'platform' AND c.relname = 'migration') AS exists`,
  );
  if (table?.exists !== true) return ['no migration has run'];
  const rows = await query<{ name: string }>('SELECT name FROM platform.migration');
  const applied = new Set(rows.map(({ name }) => name));
  const missing = MIGRATIONS.map((migration) => migration.name).filter(
    (name) => !applied.has(name),
  );
  return missing.length === 0 ? [] : [`migrations are missing: ${missing.join(', ')}`];
}
