import { numberAt } from '../client/reader.js';
import type { Staff } from './accounts.js';

const A_MOMENT_MS = 1;
const PAST_MS = 2_000;

/** Moves the demo's clock just past `at`; it never goes back, and production has no such clock. */
export async function advancePast(administrator: Staff, at: number): Promise<void> {
  const now = await advanceBy(administrator, A_MOMENT_MS);
  if (now <= at) await advanceBy(administrator, at - now + PAST_MS);
}

async function advanceBy(administrator: Staff, ms: number): Promise<number> {
  const { body } = await administrator.client.post('/api/v1/clock/advance', { ms });
  return numberAt(body, 'now');
}
