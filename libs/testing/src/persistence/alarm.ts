import type { Tx } from '@adal/database';
import { JOBS, type Outbox } from '@adal/jobs';
import { instant, type ContestId, type Instant } from '@adal/kernel';

/** Attempts whose time ends within the same few seconds are closed by one job. */
const BUCKET_MS = 5_000;

/** Orders a job for soon after `dueAt`; one per contest and bucket, repeats are harmless. */
export async function alarmIn(
  tx: Tx,
  outbox: Outbox,
  due: { readonly contestId: ContestId; readonly dueAt: Instant },
): Promise<void> {
  const bucketAt = instant(Math.ceil((due.dueAt + 1) / BUCKET_MS) * BUCKET_MS);
  await outbox.enqueueIn(tx, JOBS.closeAttempts, { contestId: due.contestId, bucketAt }, bucketAt);
}
