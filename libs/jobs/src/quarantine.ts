import type { Tx } from '@adal/database';
import { Transactor } from '@adal/database';
import { Injectable, Logger } from '@nestjs/common';

/** What came of work that may be poisoned. */
export type Attempted<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/** The first pause in seconds; it doubles with each failure, up to an hour. */
const FIRST_PAUSE_S = 2;
const LONGEST_PAUSE_S = 3600;

const RECORD = `
  INSERT INTO jobs.quarantine AS held (subject, key, reason_code, attempts, retry_at)
  VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5))
  ON CONFLICT (subject, key) DO UPDATE SET
    reason_code = excluded.reason_code,
    attempts = held.attempts + excluded.attempts,
    retry_at = clock_timestamp()
      + make_interval(secs => least($6, $5 * 2 ^ least(held.attempts, 20)))`;

/** Keeps one poisoned row from blocking the others: it is set aside, counted, and tried again ever more rarely. */
@Injectable()
export class Quarantine {
  private readonly logger = new Logger(Quarantine.name);

  constructor(private readonly transactor: Transactor) {}

  /**
   * Does the work of one row, unless that row failed a short while ago. Work that throws is recorded
   * and logged, and does not throw here. Open the transaction inside `work`.
   */
  async attempt<T>(subject: string, key: string, work: () => Promise<T>): Promise<Attempted<T>> {
    const held = await this.find(subject, key);
    if (held?.isHeld === true) return { done: false };
    try {
      const value = await work();
      if (held !== undefined) await this.release(subject, key);
      return { done: true, value };
    } catch (error) {
      this.logger.error(error, subject);
      await this.transactor.runPlain((tx) => recordIn(tx, { subject, key, error, attempts: 1 }));
      return { done: false };
    }
  }

  private async find(subject: string, key: string): Promise<{ isHeld: boolean } | undefined> {
    const [row] = await this.transactor.runPlain((tx) =>
      tx.query<{ isHeld: boolean }>(
        `SELECT retry_at > clock_timestamp() AS "isHeld"
           FROM jobs.quarantine WHERE subject = $1 AND key = $2`,
        [subject, key],
      ),
    );
    return row;
  }

  private async release(subject: string, key: string): Promise<void> {
    await this.transactor.runPlain((tx) =>
      tx.query('DELETE FROM jobs.quarantine WHERE subject = $1 AND key = $2', [subject, key]),
    );
  }
}

/** Something that failed, how often since it was last recorded. */
export type Failure = {
  readonly subject: string;
  readonly key: string;
  readonly error: unknown;
  readonly attempts: number;
};

/** Writes down that it failed; a repeated failure adds to the first. */
export async function recordIn(tx: Tx, { subject, key, error, attempts }: Failure): Promise<void> {
  await tx.query(RECORD, [subject, key, reasonOf(error), attempts, FIRST_PAUSE_S, LONGEST_PAUSE_S]);
}

/** A code and never a message, in which there could be a name. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'job.failed';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error && error.name !== 'Error' ? error.name : 'job.failed';
}
