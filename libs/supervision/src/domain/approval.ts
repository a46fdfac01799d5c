import { decided, NO_NEWS, refuse, type Decision, type StaffId } from '@adal/kernel';

import type { EvidenceEvent } from './events.js';

/** How many different officials must approve before anybody opens restricted evidence. */
export const NEEDED_APPROVALS = 2;

/** A second approval by the same official is no news. */
export function decideApproval(
  approvedBy: readonly StaffId[],
  staff: StaffId,
): Decision<EvidenceEvent> {
  return approvedBy.includes(staff)
    ? NO_NEWS
    : decided<EvidenceEvent>({ type: 'evidence.approved', staff });
}

/** Every opening is an event of its own. */
export function decideOpening(
  approvedBy: readonly StaffId[],
  staff: StaffId,
): Decision<EvidenceEvent> {
  const have = new Set(approvedBy).size;
  return have < NEEDED_APPROVALS
    ? refuse('evidence.approval-missing', { have, needed: NEEDED_APPROVALS })
    : decided<EvidenceEvent>({ type: 'evidence.opened', staff });
}
