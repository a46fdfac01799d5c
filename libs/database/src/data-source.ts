import './pg-types.js';

import { Pool } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';

import type { DatabaseSettings } from './database.settings.js';

const LIMITS = {
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
  // Said once a session, whatever the server's default is: transactions then need not say it.
  options: String.raw`-c default_transaction_isolation=read\ committed`,
};

/** Never synchronises: tables come from migrations, whose own table lies in schema `platform`. */
export function dataSourceOptions(
  settings: Pick<DatabaseSettings, 'url' | 'poolSize'>,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    poolSize: settings.poolSize,
    schema: 'platform',
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: LIMITS,
  };
}

/** Not yet initialised. */
export function createDataSource(
  settings: Pick<DatabaseSettings, 'url' | 'poolSize'>,
  entities: readonly (new () => object)[] | readonly EntitySchema[] = [],
): DataSource {
  return new DataSource({ ...dataSourceOptions(settings), entities: [...entities] });
}

/** The hot paths' own connections, so that a stampede of saves cannot starve the other routes. */
export function createLanePool(settings: DatabaseSettings): Pool {
  const pool = new Pool({
    connectionString: settings.url,
    max: settings.lanePoolSize,
    // Statements of one transaction that do not wait for each other's answers travel together.
    pipeline: true,
    ...LIMITS,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
