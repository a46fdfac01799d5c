import { Client } from 'pg';

/** BullMQ's own schema; the library fixes the name when it is given a pool. */
export const QUEUE_SCHEMA = 'bullmq';

/** The worker may read and write rows and no more; nobody else has any right. */
const GRANTS = `
  GRANT USAGE ON SCHEMA bullmq TO worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO worker;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO worker;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bullmq FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO worker;
`;

/** Part of the migrate step, after our own migrations, as role migrator; running it again changes nothing. */
export async function migrateQueue(migratorUrl: string): Promise<void> {
  // Loaded here only, because every context knows this library and few processes have queues.
  const { runMigrations } = await import('bullmq');
  const client = new Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}
