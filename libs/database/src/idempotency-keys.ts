import type { DataSource } from 'typeorm';

import { queryOver } from './tx.js';

/** Who asked for what, and the key they chose: an actor and a route make the scope. */
export type IdempotencyAddress = { readonly scope: string; readonly key: string };

/** What is known about a key the moment it is used. */
export type Reservation =
  | { readonly kind: 'new' }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: string };

type Row = {
  readonly request_hash: string;
  readonly status: number | null;
  readonly body: string | null;
};

const KEPT = `interval '24 hours'`;
/** A process that dies with a request leaves its key reserved; after this long the request may be tried again. */
const ABANDONED = `interval '2 minutes'`;

/**
 * Answers by idempotency key, each step a statement of its own: a key is reserved before the work
 * and answered after it. The identity realm keeps its answers, which hold names, in a table of its own.
 */
export class IdempotencyKeys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table:
      'platform.idempotency_key' | 'vault.idempotency_key' = 'platform.idempotency_key',
  ) {}

  /** Of several callers at once exactly one is told `new`. */
  async reserve(
    request: IdempotencyAddress & { readonly requestHash: string },
  ): Promise<Reservation> {
    const { scope, key, requestHash } = request;
    const taken = await this.query(
      `INSERT INTO ${this.table} AS known (scope, key, request_hash) VALUES ($1, $2, $3)
       ON CONFLICT (scope, key) DO UPDATE SET request_hash = $3, reserved_at = clock_timestamp(), status = NULL, body = NULL
         WHERE known.reserved_at < clock_timestamp() - ${KEPT}
            OR (known.status IS NULL AND known.request_hash = $3 AND known.reserved_at < clock_timestamp() - ${ABANDONED})
       RETURNING request_hash, status, body`,
      [scope, key, requestHash],
    );
    if (taken.length > 0) return { kind: 'new' };
    const [row] = await this.query(
      `SELECT request_hash, status, body FROM ${this.table} WHERE scope = $1 AND key = $2`,
      [scope, key],
    );
    return reservationOf(row, requestHash);
  }

  /** Keeps the answer that every later request with this key gets. */
  async answer(
    answer: IdempotencyAddress & { readonly status: number; readonly body: string },
  ): Promise<void> {
    await this.query(
      `UPDATE ${this.table} SET status = $3, body = $4 WHERE scope = $1 AND key = $2`,
      [answer.scope, answer.key, answer.status, answer.body],
    );
  }

  /** Gives a reserved key back after a failure of ours, so that the request may be repeated. */
  async release({ scope, key }: IdempotencyAddress): Promise<void> {
    await this.query(`DELETE FROM ${this.table} WHERE scope = $1 AND key = $2 AND status IS NULL`, [
      scope,
      key,
    ]);
  }

  /** Forgets keys older than a day; how many. */
  async purge(): Promise<number> {
    const gone = await this.query(
      `DELETE FROM ${this.table} WHERE reserved_at < clock_timestamp() - ${KEPT} RETURNING request_hash, status, body`,
      [],
    );
    return gone.length;
  }

  private async query(sql: string, params: readonly unknown[]): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    return queryOver(runner)<Row>(sql, params).finally(() => runner.release());
  }
}

function reservationOf(row: Row | undefined, requestHash: string): Reservation {
  // The holder gave it back between our two statements: the caller may simply ask again.
  if (row === undefined) return { kind: 'in-progress' };
  if (row.request_hash !== requestHash) return { kind: 'other-request' };
  if (row.status === null || row.body === null) return { kind: 'in-progress' };
  return { kind: 'answered', status: row.status, body: row.body };
}
