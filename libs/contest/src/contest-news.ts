import type { Tx } from '@adal/database';
import { JOBS, type Outbox } from '@adal/jobs';
import type { Instant } from '@adal/kernel';

import type { ContestEvent, ContestState } from './domain/index.js';

/** Jobs that follow from an event: news for the contexts above, and wake-ups for the clock. */
export async function spreadIn(
  tx: Tx,
  outbox: Outbox,
  { id: contestId, windows, stages }: ContestState,
  event: ContestEvent,
): Promise<void> {
  const tick = (at: Instant) => outbox.enqueueIn(tx, JOBS.tick, { contestId, at }, at);
  if (event.type === 'contest.publication-signed') {
    await outbox.enqueueIn(tx, JOBS.applyEffects, { contestId });
  }
  if (event.type === 'contest.announced') {
    await tick(windows.acceptFrom);
    await tick(windows.acceptUntil);
  }
  if (event.type === 'contest.candidate-set-sealed') await tick(event.revealUntil);
  if (event.type === 'contest.seed-fixed') {
    await outbox.enqueueIn(tx, JOBS.drawForms, { contestId });
  }
  if (event.type === 'contest.stage-closed' && stages[event.stage]?.kind === 'practical') {
    await outbox.enqueueIn(tx, JOBS.openWorks, { contestId, stage: event.stage });
  }
}
