import type { Tx } from '@adal/database';

/** How the machinery stands; instants in milliseconds, `null` for "nothing waits". Ages of the log are by the real clock, which nobody moves. */
export type Operations = {
  readonly now: number;
  readonly backend: string | null;
  readonly queue: {
    readonly waiting: number;
    readonly overdue: number;
    readonly failing: number;
    readonly oldestAt: number | null;
  };
  readonly deadlines: { readonly attempts: number; readonly contests: number };
  readonly log: {
    readonly size: number;
    readonly publishedAgoMs: number | null;
    readonly pending: number;
    readonly lagMs: number | null;
  };
  readonly failures: readonly Failing[];
};

type Failing = {
  readonly subject: string;
  readonly reasonCode: string;
  readonly attempts: number;
  readonly firstAt: number;
  readonly retryAt: number;
};

/** Sweeps look every few seconds; what is later than this by the clock of deadlines is stuck. */
const PATIENCE_MS = 15_000;
const SHOWN_FAILURES = 50;

const ms = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000)::bigint`;

const QUEUE = `
  SELECT count(*) FILTER (WHERE coalesce(run_at, 0) <= $1::bigint) AS waiting,
         count(*) FILTER (WHERE run_at < $1::bigint - ${PATIENCE_MS}) AS overdue,
         count(*) FILTER (WHERE attempts > 0) AS failing,
         min(run_at) FILTER (WHERE run_at <= $1::bigint) AS "oldestAt"
    FROM jobs.outbox`;

const DEADLINES = `
  SELECT (SELECT count(*) FROM testing.attempt
           WHERE status = 'open' AND closes_at < $1::bigint - ${PATIENCE_MS}) AS attempts,
         (SELECT count(*) FROM contest.contest
           WHERE status = 'accepting' AND NOT is_suspended
             AND accept_until < $1::bigint - ${PATIENCE_MS}) AS contests`;

const LOG = `
  SELECT (SELECT coalesce(max(size), 0) FROM audit.checkpoint) AS size,
         (SELECT ${ms('clock_timestamp() - max(published_at)')} FROM audit.checkpoint)
           AS "publishedAgoMs",
         count(*) AS pending, ${ms('clock_timestamp() - min(entry.inserted_at)')} AS "lagMs"
    FROM audit.pending JOIN audit.entry USING (seq)`;

const FAILURES = `
  SELECT subject, reason_code AS "reasonCode", attempts,
         ${ms('first_at')} AS "firstAt", ${ms('retry_at')} AS "retryAt"
    FROM jobs.quarantine ORDER BY first_at LIMIT ${SHOWN_FAILURES}`;

const BACKEND = `SELECT value AS backend FROM platform.setting WHERE key = 'jobs.backend'`;

/** Reads counts and ages; never keys or payloads, which the role may not see. */
export async function operationsIn(tx: Tx): Promise<Operations> {
  const now = await tx.now();
  const [setting] = await tx.query<{ backend: string }>(BACKEND);
  return {
    now,
    backend: setting?.backend ?? null,
    queue: await oneIn<Operations['queue']>(tx, QUEUE, [now]),
    deadlines: await oneIn<Operations['deadlines']>(tx, DEADLINES, [now]),
    log: await oneIn<Operations['log']>(tx, LOG, []),
    failures: await tx.query<Failing>(FAILURES, []),
  };
}

async function oneIn<Row>(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<Row> {
  const [row] = await tx.query<Row>(sql, [...parameters]);
  if (row === undefined) throw new Error('an aggregate without a row');
  return row;
}
