import { instant, type Instant } from '@adal/kernel';
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

/** The same method with its rows typed: what a statement returns is known to whoever wrote it. */
type TypedRunner = {
  query<Row>(
    sql: string,
    params: unknown[],
    isStructured: true,
  ): Promise<{ readonly records: Row[] }>;
};

/** Typed rows of single statements on one connection. */
export function queryOver(runner: QueryRunner): Tx['query'] {
  const typed: TypedRunner = runner;
  return async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const result = await typed.query<Row>(sql, [...params], true);
    return result.records;
  };
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
