import {
  decided,
  instant,
  NO_NEWS,
  plusMs,
  refuse,
  type Decision,
  type Instant,
  type StaffId,
} from '@adal/kernel';

import type { EvidenceEvent } from './events.js';

/** How many different officials must approve before anybody opens restricted evidence. */
export const NEEDED_APPROVALS = 2;

/** Three days: whoever left, or approved for another reason, opens nothing later. */
export const APPROVAL_LASTS_MS = 72 * 3_600_000;

export type Approval = { readonly staff: StaffId; readonly at: Instant };

/** Officials whose approval still stands, each once. */
export function standingApprovals(
  approvals: readonly Approval[],
  now: Instant,
): readonly StaffId[] {
  const standing = approvals.filter(({ at }) => now < plusMs(at, APPROVAL_LASTS_MS));
  return [...new Set(standing.map(({ staff }) => staff))];
}

/** When too few will stand; null while too few do. */
export function approvedUntil(approvals: readonly Approval[], now: Instant): Instant | null {
  const ends = standingApprovals(approvals, now).map((staff) => {
    const own = approvals.filter((each) => each.staff === staff).map(({ at }) => at);
    return Math.max(...own) + APPROVAL_LASTS_MS;
  });
  const last = ends.sort((a, b) => b - a)[NEEDED_APPROVALS - 1];
  return last === undefined ? null : instant(last);
}

/** A second approval by an official whose first still stands is no news. */
export function decideApproval(
  approvals: readonly Approval[],
  { staff, at }: Approval,
): Decision<EvidenceEvent> {
  return standingApprovals(approvals, at).includes(staff)
    ? NO_NEWS
    : decided<EvidenceEvent>({ type: 'evidence.approved', staff });
}

/** Every opening is an event of its own. */
export function decideOpening(
  approvals: readonly Approval[],
  { staff, at }: Approval,
): Decision<EvidenceEvent> {
  const have = standingApprovals(approvals, at).length;
  return have < NEEDED_APPROVALS
    ? refuse('evidence.approval-missing', { have, needed: NEEDED_APPROVALS })
    : decided<EvidenceEvent>({ type: 'evidence.opened', staff });
}
