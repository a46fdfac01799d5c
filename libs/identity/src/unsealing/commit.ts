import { logActor, type StaffActor } from '@adal/access';
import { SYSTEM_ACTOR, type AuditLog } from '@adal/audit';
import type { Tx } from '@adal/database';

import type { UnsealingEvent, UnsealingState } from '../domain/index.js';

type Committed = {
  readonly state: UnsealingState;
  readonly events: readonly UnsealingEvent[];
  /** Null: the program itself. */
  readonly by: StaffActor | null;
};

/** In the stream of the application, so that the log keeps the order of the acts about one record. */
export async function commitIn(
  tx: Tx,
  log: AuditLog,
  { state, events, by }: Committed,
): Promise<void> {
  const { contestId: contest, applicationId: stream } = state.case;
  const actor = by === null ? SYSTEM_ACTOR : logActor(by, 'key-holder');
  await log.appendIn(tx, { contest, actor, events, stream });
}
