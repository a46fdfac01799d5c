import '@adal/database';

import type { Sql } from '../stored-tree.js';
import { Client } from 'pg';

const LEADER_LOCK = 'adal.sequencer';

/** The one connection of a leading sequencer: its lock, its reads and its writes live and die together. */
export type SequencerSession = Sql & {
  readonly isOpen: () => boolean;
  inTransaction<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Null when another sequencer leads. */
export async function openSession(url: string): Promise<SequencerSession | null> {
  const client = new Client({ connectionString: url, keepAlive: true });
  let isOpen = true;
  client.on('error', () => (isOpen = false));
  client.on('end', () => (isOpen = false));
  await client.connect();
  const session = sessionOver(client, () => isOpen);
  const [answer] = await session.query<{ leads: boolean }>(
    'SELECT pg_try_advisory_lock(hashtext($1)) AS leads',
    [LEADER_LOCK],
  );
  if (answer?.leads === true) return session;
  await session.close();
  return null;
}

function sessionOver(client: Client, isOpen: () => boolean): SequencerSession {
  const query = async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const result: { rows: Row[] } = await client.query<Row & object>(sql, [...params]);
    return result.rows;
  };
  const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
    await client.query('BEGIN');
    try {
      const value = await work();
      await client.query('COMMIT');
      return value;
    } catch (error) {
      // When the connection is gone the server has rolled back already, and the first error tells why.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };
  return { query, isOpen, inTransaction, close: () => client.end() };
}
