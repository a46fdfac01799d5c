import type { Transactor, Tx } from '@adal/database';
import { instant, type Instant } from '@adal/kernel';
import { Logger } from '@nestjs/common';

import type { QueueName } from '../job.js';
import { jobNamed } from '../jobs.js';
import { recordIn } from '../quarantine.js';
import { Pause } from './pause.js';
import { QUEUES, type JobQueue, type QueueBackend } from './queue-backend.js';

type Row = {
  readonly id: number;
  readonly jobId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly runAt: number | null;
  readonly attempts: number;
};

const BATCH = 100;
const EVERY_MS = 200;
const ADD_TIMEOUT_MS = 5000;
const GIVE_UP_AFTER = 5;
/** A job that is this late was probably lost with its queue; adding it again changes nothing when it was not. */
const LOST_AFTER_MS = 60_000;

/** How a job is tried: five times within half a minute, then it goes into quarantine. */
const RETRIES = { attempts: 5, backoff: { type: 'exponential', delay: 1000 } } as const;

/**
 * Moves committed jobs into the queue. When it dies between adding and marking, the job is added
 * again under the same id, which the queue ignores, or runs twice, which every handler bears.
 */
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private readonly pause = new Pause();
  private readonly queues: ReadonlyMap<QueueName, JobQueue>;
  private loop: Promise<void> | null = null;
  private isQuiet = false;

  constructor(
    private readonly transactor: Transactor,
    private readonly backend: QueueBackend,
  ) {
    this.queues = new Map(QUEUES.map((name) => [name, backend.queue(name)]));
  }

  /** One batch; the number of rows that left the outbox's waiting line. */
  async runOnce(): Promise<number> {
    if (!this.backend.isReady()) return 0;
    return this.transactor.runPlain(async (tx) => {
      const now = await tx.now();
      await forgetLostIn(tx, now);
      const rows = await waitingIn(tx);
      return this.relayIn(tx, rows, now);
    });
  }

  /** Goes on until `stop`. */
  start(): void {
    this.loop ??= this.runUntilStopped();
  }

  async stop(): Promise<void> {
    this.pause.end();
    await this.loop;
  }

  private async relayIn(tx: Tx, rows: readonly Row[], now: Instant): Promise<number> {
    const failed: Row[] = [];
    let relayed = 0;
    for (const row of rows) {
      const fate = await this.add(row, now);
      if (fate === 'added') await markIn(tx, row);
      else if (fate === 'refused') await setAsideIn(tx, row, { code: 'job.malformed' });
      else failed.push(row);
      if (fate !== 'failed') relayed += 1;
    }
    // When nothing at all went in, the queue is away and the rows are not to blame.
    if (relayed > 0) for (const row of failed) await blameIn(tx, row);
    return relayed;
  }

  private async add(row: Row, now: Instant): Promise<'added' | 'refused' | 'failed'> {
    const job = jobNamed(row.name);
    const payload = await job?.read(row.payload);
    const queue = job === undefined ? undefined : this.queues.get(job.queue);
    if (payload?.ok !== true || queue === undefined) return 'refused';
    try {
      const delay = row.runAt === null ? 0 : Math.max(0, row.runAt - now);
      await within(
        ADD_TIMEOUT_MS,
        queue.add(row.name, payload.value, {
          jobId: row.jobId,
          delay,
          ...RETRIES,
          removeOnComplete: true,
          removeOnFail: { age: 24 * 3600 },
        }),
      );
      return 'added';
    } catch (error) {
      this.logger.warn(error, row.name);
      return 'failed';
    }
  }

  private async runUntilStopped(): Promise<void> {
    while (!this.pause.hasEnded) {
      const relayed = await this.round();
      if (relayed < BATCH) await this.pause.wait(EVERY_MS);
    }
  }

  /** A fault that lasts is told once. */
  private async round(): Promise<number> {
    try {
      const relayed = await this.runOnce();
      this.isQuiet = false;
      return relayed;
    } catch (error) {
      if (!this.isQuiet) this.logger.error(error);
      this.isQuiet = true;
      return 0;
    }
  }
}

function waitingIn(tx: Tx): Promise<readonly Row[]> {
  return tx.query<Row>(
    `SELECT id, job_id AS "jobId", name, payload, run_at AS "runAt", attempts
       FROM jobs.outbox WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [BATCH],
  );
}

async function forgetLostIn(tx: Tx, now: Instant): Promise<void> {
  await tx.query(
    `UPDATE jobs.outbox SET relayed_at = NULL
      WHERE relayed_at < clock_timestamp() - make_interval(secs => $1)
        AND coalesce(run_at, 0) < $2`,
    [LOST_AFTER_MS / 1000, instant(now - LOST_AFTER_MS)],
  );
}

async function markIn(tx: Tx, { id }: Row): Promise<void> {
  await tx.query('UPDATE jobs.outbox SET relayed_at = clock_timestamp() WHERE id = $1', [id]);
}

async function blameIn(tx: Tx, row: Row): Promise<void> {
  if (row.attempts + 1 >= GIVE_UP_AFTER) await setAsideIn(tx, row, { code: 'job.not-accepted' });
  else await tx.query('UPDATE jobs.outbox SET attempts = attempts + 1 WHERE id = $1', [row.id]);
}

async function setAsideIn(tx: Tx, row: Row, error: { readonly code: string }): Promise<void> {
  await recordIn(tx, { subject: row.name, key: row.jobId, error, attempts: row.attempts + 1 });
  await tx.query('DELETE FROM jobs.outbox WHERE id = $1', [row.id]);
}

/** A queue that neither takes nor refuses must not hold the rows for ever. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const patience = new Pause();
  const late = patience.wait(ms).then(() => Promise.reject(new Error('the queue did not answer')));
  // Whoever loses the race is not looked at again.
  late.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.end();
  }
}
