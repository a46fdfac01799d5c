import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Result } from '@adal/kernel';
import { QueryFailedError, type DataSource } from 'typeorm';

import type { Clock } from './clock.js';
import { queryOver, txOver, type Tx } from './tx.js';

const ATTEMPTS = 4;
const ONE_SNAPSHOT = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';
const RETRIED = new Set(['40001', '40P01']);
type Work<T> = (tx: Tx) => Promise<T>;
type Kind<T> = { readonly isReadOnly: boolean; readonly keeps: (value: T) => boolean };

/**
 * Runs work in a transaction. After a deadlock or a serialization failure the work runs again from
 * its beginning, so it must do nothing outside the transaction.
 */
export class Transactor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A refusal rolls everything back. */
  run<T, E>(work: Work<Result<T, E>>): Promise<Result<T, E>> {
    return this.repeat(work, { isReadOnly: false, keeps: (result) => result.ok });
  }

  /** For work that cannot be refused; what it throws rolls everything back. */
  runPlain<T>(work: Work<T>): Promise<T> {
    return this.repeat(work, { isReadOnly: false, keeps: () => true });
  }

  /** Everything is read from one snapshot; writing fails. */
  read<T>(work: Work<T>): Promise<T> {
    return this.repeat(work, { isReadOnly: true, keeps: () => true });
  }

  /** One statement with no transaction around it: it sees one snapshot, and is committed whole or not at all. */
  single<Row>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    return repeated(async () => {
      const runner = this.dataSource.createQueryRunner();
      return queryOver(runner)<Row>(sql, params).finally(() => runner.release());
    });
  }

  private repeat<T>(work: Work<T>, kind: Kind<T>): Promise<T> {
    return repeated(() => this.once(work, kind));
  }

  private async once<T>(work: Work<T>, kind: Kind<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // Sessions begin as READ COMMITTED, so a transaction that writes need not say so.
      await runner.startTransaction();
      if (kind.isReadOnly) await runner.query(ONE_SNAPSHOT);
      const value = await work(txOver(runner, this.clock));
      await (kind.keeps(value) ? runner.commitTransaction() : runner.rollbackTransaction());
      return value;
    } catch (error) {
      // When the connection itself is gone there is nothing to roll back, and the first error tells why.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetried(error)) throw error;
      // Random, so that the two sides of a deadlock do not meet again.
      await wait(randomInt(20 * attempt));
    }
  }
}

/** For tests and command lines; a process takes its own from `DatabaseModule`. */
export function createTransactor(dataSource: DataSource, clock: Clock): Transactor {
  return new Transactor(dataSource, clock);
}

/** Our own statements fail with the driver's error, those of TypeORM's manager with one around it. */
function isRetried(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && RETRIED.has(String(cause.code));
}
