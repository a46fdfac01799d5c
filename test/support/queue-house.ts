import { Redis } from 'ioredis';

import { owner } from './chaos-world.js';
import type { ControlledSystem } from './controlled-system.js';
import { redisProgram, redisServer } from './redis-server.js';

/** The queue of a system: Redis where the program is at hand, else the tables that BullMQ keeps in PostgreSQL. */
export type QueueHouse = {
  /** For `controlledSystem`; empty where the queue lives in the database. */
  readonly redisUrl: string;
  /** Everything that waits in it is gone. */
  flush(system: ControlledSystem): Promise<void>;
  /** Redis dies; tables cannot, so they are emptied. */
  kill(system: ControlledSystem): Promise<void>;
  /** It is there again, without anything that was in it. */
  comeBack(): Promise<void>;
  remove(): Promise<void>;
};

/** For `beforeAll`, with `remove()` in `afterAll`. */
export async function queueHouse(): Promise<QueueHouse> {
  const program = redisProgram();
  if (program === null) return tables();
  const redis = await redisServer(program);
  await redis.start();
  return {
    redisUrl: redis.url,
    flush: () => flushAll(redis.url),
    kill: () => redis.kill(),
    comeBack: () => redis.start(),
    remove: () => redis.remove(),
  };
}

function tables(): QueueHouse {
  const nothing = (): Promise<void> => Promise.resolve();
  return { redisUrl: '', flush: truncate, kill: truncate, comeBack: nothing, remove: nothing };
}

async function truncate(system: ControlledSystem): Promise<void> {
  const found = await owner(system)<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'`,
  );
  await owner(system)(`TRUNCATE ${found.map(({ name }) => name).join(', ')}`);
}

async function flushAll(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushall();
  client.disconnect();
}
