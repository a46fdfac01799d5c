import type { Tx } from '@adal/database';
import { ok, refuse, type Result } from '@adal/kernel';

import type { BackendKind } from './queue-backend.js';

const SETTING = 'jobs.backend';

/**
 * Remembers where the queues live. Another choice is refused while jobs wait in the place chosen
 * before, where nobody would look for them any more.
 */
export async function chooseBackendIn(tx: Tx, kind: BackendKind): Promise<Result<null>> {
  const chosen = JSON.stringify(kind);
  await tx.query(
    'INSERT INTO platform.setting (key, value) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING',
    [SETTING, chosen],
  );
  const [row] = await tx.query<{ value: string }>(
    'SELECT value FROM platform.setting WHERE key = $1 FOR UPDATE',
    [SETTING],
  );
  if (row?.value === kind) return ok(null);
  const [waiting] = await tx.query<{ jobs: number }>(
    'SELECT count(*) AS jobs FROM jobs.outbox WHERE relayed_at IS NOT NULL',
  );
  if (waiting === undefined || waiting.jobs > 0)
    return refuse('jobs.still-pending', { before: row?.value ?? '', jobs: waiting?.jobs ?? 0 });
  await tx.query(
    'UPDATE platform.setting SET value = $2::jsonb, set_at = clock_timestamp() WHERE key = $1',
    [SETTING, chosen],
  );
  return ok(null);
}
