import { randomUUID } from 'node:crypto';

import type { Tx } from '@adal/database';
import type { Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Job } from './job.js';

/** Jobs written with the change that causes them: no change, no job; no job forgotten after a change. */
@Injectable()
export class Outbox {
  /**
   * Without `runAt` the job runs at once and is always a new one. With it, the same job for the same
   * key and instant is one job, however often it is asked for.
   */
  async enqueueIn<P extends object>(
    tx: Tx,
    job: Job<string, P>,
    payload: P,
    runAt?: Instant,
  ): Promise<void> {
    const jobId = `${job.name}.${job.key(payload)}.${runAt ?? randomUUID()}`;
    await tx.query(
      'INSERT INTO jobs.outbox (job_id, name, payload, run_at) VALUES ($1, $2, $3::jsonb, $4)',
      [jobId, job.name, JSON.stringify(payload), runAt ?? null],
    );
  }
}
