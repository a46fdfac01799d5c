import { instant, type Instant } from '@adal/kernel';

import { clockFor } from './clock.js';
import { withClient } from './roles.js';
import type { Tx } from './tx.js';

const SQL = `
  CREATE SCHEMA IF NOT EXISTS demo;
  CREATE TABLE IF NOT EXISTS demo.clock_offset (
    is_only   boolean NOT NULL DEFAULT true,
    offset_ms bigint  NOT NULL DEFAULT 0,
    CONSTRAINT clock_offset_pkey PRIMARY KEY (is_only),
    CONSTRAINT clock_offset_one_row CHECK (is_only),
    CONSTRAINT clock_offset_forward CHECK (offset_ms >= 0)
  );
  INSERT INTO demo.clock_offset DEFAULT VALUES ON CONFLICT DO NOTHING;
  GRANT USAGE ON SCHEMA demo TO api, identity, worker, sequencer, auditor;
  GRANT SELECT ON demo.clock_offset TO api, identity, worker, sequencer, auditor;
  GRANT UPDATE (offset_ms) ON demo.clock_offset TO api;
`;

/** Demo and test only: production refuses to start when this table exists. Keeps an offset that is already there. */
export async function createMovableClock(migratorUrl: string): Promise<void> {
  await withClient(migratorUrl, (client) => client.query(SQL));
}

/** Moves the clock forward for everyone and wakes the sweeps at commit; fails where the clock is not movable. */
export async function advanceClockIn(tx: Tx, byMs: number): Promise<Instant> {
  if (!Number.isSafeInteger(byMs) || byMs < 0) throw new Error('the clock only moves forward');
  await tx.query('UPDATE demo.clock_offset SET offset_ms = offset_ms + $1', [byMs]);
  await tx.query('NOTIFY adal_clock');
  const [row] = await tx.query<{ now: number }>(`SELECT ${clockFor('demo').msSql} AS now`);
  return instant(row?.now ?? NaN);
}
