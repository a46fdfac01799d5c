import type { AuditLog, LogActor } from '@adal/audit';
import { SYSTEM_ACTOR } from '@adal/audit';
import type { Tx } from '@adal/database';
import { toUtf8, type ContestId, type StaffId } from '@adal/kernel';
import { sha256Hex } from '@adal/proof';

import type { UnsealingEvent, UnsealingState } from '../domain/index.js';

type Committed = {
  readonly state: UnsealingState;
  readonly events: readonly UnsealingEvent[];
  /** Null: the program itself. */
  readonly by: StaffId | null;
};

/** One log entry for each event, in the stream of the application, so that the log does not tell more than it says. */
export async function commitIn(
  tx: Tx,
  log: AuditLog,
  { state, events, by }: Committed,
): Promise<void> {
  const { contestId, applicationId } = state.case;
  const actor = by === null ? SYSTEM_ACTOR : holderActor(contestId, by);
  await log.appendIn(tx, { contest: contestId, actor, events, stream: applicationId });
}

/** The same pseudonym as the evaluation's log gives an official of this contest. */
export function holderPseudonym(contestId: ContestId, staffId: StaffId): string {
  return sha256Hex(toUtf8(`adal/staff-pseudonym/v1\n${contestId}\n${staffId}`)).slice(0, 32);
}

function holderActor(contestId: ContestId, staffId: StaffId): LogActor {
  return { pseudonym: holderPseudonym(contestId, staffId), role: 'key-holder' };
}
