import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Result } from '@adal/kernel';
import { QueryFailedError, type DataSource } from 'typeorm';

import type { Clock } from './clock.js';
import { txOver, type Tx } from './tx.js';

const ATTEMPTS = 4;
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

  private async repeat<T>(work: Work<T>, kind: Kind<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work, kind);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetried(error)) throw error;
        // Random, so that the two sides of a deadlock do not meet again.
        await wait(randomInt(20 * attempt));
      }
    }
  }

  private async once<T>(work: Work<T>, kind: Kind<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction(kind.isReadOnly ? 'REPEATABLE READ' : 'READ COMMITTED');
      if (kind.isReadOnly) await runner.query('SET TRANSACTION READ ONLY');
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

/** For tests and command lines; a process takes its own from `DatabaseModule`. */
export function createTransactor(dataSource: DataSource, clock: Clock): Transactor {
  return new Transactor(dataSource, clock);
}

function isRetried(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return cause instanceof Error && 'code' in cause && RETRIED.has(String(cause.code));
}
