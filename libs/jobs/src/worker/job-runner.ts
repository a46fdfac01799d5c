import type { Transactor, Tx } from '@adal/database';
import { Logger } from '@nestjs/common';
import { UnrecoverableError, type Job as QueuedJob } from 'bullmq';

import { jobNamed, type JobHandlers } from '../jobs.js';
import { reasonOf, recordIn } from '../quarantine.js';
import { endedWithin } from './pause.js';
import { QUEUES, type JobWorker, type QueueBackend } from './queue-backend.js';

const STOP_WITHIN_MS = 6000;

/** No further try can help: nobody knows the job, or its data is not valid. */
class HopelessJob extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'HopelessJob';
  }
}

/** Takes jobs out of the queues and hands them to their handlers; a job that is done leaves the outbox. */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private workers: readonly JobWorker[] = [];

  constructor(
    private readonly transactor: Transactor,
    private readonly backend: QueueBackend,
    private readonly handlers: JobHandlers,
  ) {}

  start(): void {
    this.workers = QUEUES.map((name) => this.backend.worker(name, (job) => this.run(job)));
    for (const worker of this.workers)
      void worker.run().catch((error: unknown) => {
        this.logger.error(error);
      });
  }

  /** Waits for the jobs at hand; with the queue away there is no goodbye to wait for. */
  async stop(): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    await endedWithin(this.backend.isReady() ? STOP_WITHIN_MS : 0, closed);
  }

  private async run(job: QueuedJob): Promise<void> {
    try {
      await this.dispatch(job);
    } catch (error) {
      this.logger.error(error, job.name);
      const isLast =
        error instanceof HopelessJob || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (isLast) await this.transactor.runPlain((tx) => setAsideIn(tx, job, error));
      // The queue keeps the words of what is thrown; the log of this process has the error itself.
      throw isLast ? new UnrecoverableError(reasonOf(error)) : new Error(reasonOf(error));
    }
    await this.transactor.runPlain((tx) => forgetIn(tx, job));
  }

  private async dispatch(job: QueuedJob): Promise<void> {
    const known = jobNamed(job.name);
    if (known === undefined) throw new HopelessJob('job.unknown');
    const done = await known.dispatch(this.handlers, job.data);
    if (!done.ok) throw new HopelessJob(done.error.code);
  }
}

async function setAsideIn(tx: Tx, job: QueuedJob, error: unknown): Promise<void> {
  const key = job.id ?? job.name;
  await recordIn(tx, { subject: job.name, key, error, attempts: job.attemptsMade + 1 });
  await forgetIn(tx, job);
}

async function forgetIn(tx: Tx, job: QueuedJob): Promise<void> {
  await tx.query('DELETE FROM jobs.outbox WHERE job_id = $1', [job.id ?? '']);
}
