import { createHash } from 'node:crypto';

import { instant, type Instant } from '@adal/kernel';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

import type { Clock } from './clock.js';

/** One open transaction. Whatever joins it takes it as the first argument and ends its name in `In`. */
export type Tx = {
  /** Rows of one statement, of `RETURNING` too; parameters are `$1`, `$2`, …. */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The database clock in a statement of its own: ask after the lock, or the answer is older than the wait for it. */
  now(): Promise<Instant>;
  readonly manager: EntityManager;
};

/** TypeORM does not say what its connections are; with this driver they are these. */
type PostgresRunner = { connect(): Promise<Pick<PoolClient, 'query'>> };

/** More texts than we have written: one that is put together from its input must not fill the server's memory. */
const MAX_NAMES = 1_000;
const names = new Map<string, string>();

/**
 * Typed rows of single statements on one connection. A statement with parameters is prepared the first time and named
 * by its text, so that the server does not parse and plan it again; it goes past TypeORM, which has no way to name one.
 */
export function queryOver(runner: QueryRunner): Tx['query'] {
  const connecting: PostgresRunner = runner;
  return async <Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const client = await connecting.connect();
    if (params.length === 0) return client.query<Row & QueryResultRow>(text).then(rowsOf);
    const query = { text, values: [...params], name: nameOf(text) };
    return client.query<Row & QueryResultRow>(query).then(rowsOf);
  };
}

/** The same name in every process: a pooler in between may share connections among them. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_NAMES) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** Several statements in one text answer with a list of results, which nobody reads. */
function rowsOf<Row>(result: { readonly rows: Row[] } | readonly unknown[]): Row[] {
  return 'rows' in result ? result.rows : [];
}

/** A `Tx` over a query runner whose transaction is already open. */
export function txOver(runner: QueryRunner, clock: Clock): Tx {
  const query = queryOver(runner);
  const now = async (): Promise<Instant> => {
    const [row] = await query<{ now: number }>(`SELECT ${clock.msSql} AS now`);
    if (row === undefined) throw new Error('the database clock did not answer');
    return instant(row.now);
  };
  return { query, now, manager: runner.manager };
}
