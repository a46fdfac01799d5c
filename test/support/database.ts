import { randomBytes } from 'node:crypto';

import {
  advanceClockIn,
  clockFor,
  createDataSource,
  createTransactor,
  prepareDatabase,
  type DatabaseRole,
  type DatabaseSettings,
  type Transactor,
} from '@adal/database';
import { Client, Pool } from 'pg';
import type { DataSource } from 'typeorm';

import { asRole, withDatabase } from './urls.js';

type EntityClass = new () => object;

/** A migrated database of one spec file, with the movable clock at its beginning. */
export type TestDatabase = {
  readonly superuserUrl: string;
  readonly superuser: Pool;
  url(role: DatabaseRole): string;
  settings(role: DatabaseRole): DatabaseSettings;
  /** One per role; the entities of the first call count. */
  dataSource(role: DatabaseRole, entities?: readonly EntityClass[]): Promise<DataSource>;
  transactor(role: DatabaseRole): Promise<Transactor>;
  advanceClock(byMs: number): Promise<void>;
  /** Closes everything made by it and drops the database. */
  drop(): Promise<void>;
};

/** For `beforeAll`, with `drop()` in `afterAll`; copying the template takes about a tenth of a second. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = required('ADAL_TEST_SERVER');
  const name = `adal_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${required('ADAL_TEST_TEMPLATE')}`);
  const superuserUrl = withDatabase(server, name);
  await prepareDatabase(superuserUrl);
  const superuser = new Pool({ connectionString: superuserUrl, max: 3 });
  // A connection that is still closing when the database is dropped is cut off.
  superuser.on('error', () => undefined);
  const sources = new Map<DatabaseRole, Promise<DataSource>>();
  const url = (role: DatabaseRole): string => asRole(superuserUrl, role);
  const dataSource = (role: DatabaseRole, entities: readonly EntityClass[] = []) => {
    const known = sources.get(role);
    const source =
      known ?? createDataSource({ url: url(role), poolSize: 8 }, entities).initialize();
    sources.set(role, source);
    return source;
  };
  const transactor = async (role: DatabaseRole) =>
    createTransactor(await dataSource(role), clockFor('test'));
  return {
    superuserUrl,
    superuser,
    url,
    dataSource,
    transactor,
    settings: (role) => ({ url: url(role), profile: 'test', poolSize: 8, lanePoolSize: 4 }),
    advanceClock: async (byMs) => {
      const api = await transactor('api');
      await api.runPlain((tx) => advanceClockIn(tx, byMs));
    },
    drop: async () => {
      await Promise.all([...sources.values()].map(async (source) => (await source).destroy()));
      await superuser.end();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this suite has no database`);
  return value;
}
