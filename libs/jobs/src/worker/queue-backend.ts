import {
  createPostgresBackend,
  isPgPool,
  Queue,
  Worker,
  type JobsOptions,
  type PostgresConnectionOptions,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

import type { QueueName } from '../job.js';
import { QUEUE_SCHEMA } from '../migrate-queue.js';
import { endedWithin } from './pause.js';

export type BackendKind = 'postgres' | 'redis';

/** Every queue there is. */
export const QUEUES: readonly QueueName[] = ['deadlines', 'effects'];

/** The part of BullMQ's queue that a producer uses, the same on both backends. */
export type JobQueue = {
  add(name: string, payload: object, options: JobsOptions): Promise<unknown>;
};

/** The part of BullMQ's worker that is used here; `close` waits for the job at hand. */
export type JobWorker = { run(): Promise<void>; close(): Promise<void> };

/** Where the alarm clock lives; the truth about jobs is the outbox. */
export type QueueBackend = {
  readonly kind: BackendKind;
  /** False while the server cannot be reached; then nothing is added and sweeps do the work. */
  isReady(): boolean;
  queue(name: QueueName): JobQueue;
  worker(name: QueueName, process: Processor): JobWorker;
  close(): Promise<void>;
};

export type BackendOptions = {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** Apart from other installations on the same Redis. */
  readonly prefix?: string;
  readonly workers?: Partial<Pick<WorkerOptions, 'lockDuration' | 'stalledInterval'>>;
};

/** A worker that was killed is noticed within seconds; a job is given up only after many such deaths. */
const WORKERS = {
  lockDuration: 15_000,
  stalledInterval: 5000,
  maxStalledCount: 10,
  concurrency: 4,
};

const STOP_WITHIN_MS = 2000;

/** Connects when it is first needed and goes on trying while the server is away. */
export function openBackend(options: BackendOptions): QueueBackend {
  return options.redisUrl === null
    ? postgresBackend(options)
    : redisBackend(options, options.redisUrl);
}

/** One pool for all queues and workers of the process; each worker keeps one connection of it to listen. */
function postgresBackend({ databaseUrl, workers }: BackendOptions): QueueBackend {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: QUEUES.length + 4,
    keepAlive: true,
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  // BullMQ listens once a queue or worker; errors come back as failed calls, which are looked at.
  pool.setMaxListeners(0);
  pool.on('error', () => undefined);
  const connection = forBullMq(pool);
  const made = closables();
  return {
    kind: 'postgres',
    isReady: () => true,
    queue: (name) => made.keep(new Queue(name, { connection }, createPostgresBackend)),
    worker: (name, process) =>
      made.keep(
        new Worker(
          name,
          process,
          { connection, ...WORKERS, ...workers, autorun: false },
          createPostgresBackend,
        ),
      ),
    close: async () => {
      await made.close();
      await pool.end();
    },
  };
}

/** BullMQ describes a pool in its own words, to which node-postgres' types do not quite fit. */
function forBullMq(pool: unknown): PostgresConnectionOptions {
  if (!isPgPool(pool)) throw new Error('not a pool of connections');
  return pool;
}

/** A worker waits for its server for ever; a producer says at once that it is away. */
function redisBackend({ workers, prefix = 'adal' }: BackendOptions, url: string): QueueBackend {
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  const producer = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  for (const connection of [consumer, producer]) connection.on('error', () => undefined);
  const made = closables();
  return {
    kind: 'redis',
    isReady: () => producer.status === 'ready',
    queue: (name) => made.keep(new Queue(name, { connection: producer, prefix })),
    worker: (name, process) =>
      made.keep(
        new Worker(name, process, {
          connection: consumer,
          prefix,
          ...WORKERS,
          ...workers,
          autorun: false,
        }),
      ),
    close: async () => {
      await endedWithin(producer.status === 'ready' ? STOP_WITHIN_MS : 0, made.close());
      consumer.disconnect();
      producer.disconnect();
    },
  };
}

type Closable = { on(event: 'error', listener: () => void): unknown; close(): Promise<void> };

function closables(): { keep<T extends Closable>(made: T): T; close(): Promise<void> } {
  const all: Closable[] = [];
  return {
    keep: (made) => {
      made.on('error', () => undefined);
      all.push(made);
      return made;
    },
    close: async () => {
      await Promise.all(all.map((made) => made.close()));
    },
  };
}
