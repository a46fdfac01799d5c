/*
 * A worker in a process of its own that takes one job, says so, and never finishes it: the test
 * kills it. Arguments: connection as JSON ({"databaseUrl"} or {"redisUrl","prefix"}), queue name.
 */
import { createPostgresBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

const where = JSON.parse(process.argv[2]);
const timing = { lockDuration: 500, stalledInterval: 300 };
const take = () => {
  process.stdout.write('taken\n');
  return new Promise(() => undefined);
};

if (where.redisUrl === null) {
  const pool = new Pool({
    connectionString: where.databaseUrl,
    options: '-c search_path=bullmq',
  });
  new Worker(process.argv[3], take, { connection: pool, ...timing }, createPostgresBackend);
} else {
  const connection = new Redis(where.redisUrl, { maxRetriesPerRequest: null });
  new Worker(process.argv[3], take, { connection, prefix: where.prefix, ...timing });
}
