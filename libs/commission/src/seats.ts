import { authorise, NOT_FOUND, type Action, type Actor, type Resource } from '@adal/access';
import type { ContestState } from '@adal/contest/domain';
import { ok, refuse, type Result, type StaffId } from '@adal/kernel';

/** A contest as the table of rights sees it. */
export function resourceOf({ id: contestId, bodyId, regionId, status }: ContestState): Resource {
  return { contestId, bodyId, regionId, status };
}

/** Who of the commission asks: the right and the seat must both be there. */
export function authoriseMember(
  actor: Actor,
  action: Action,
  contest: ContestState | null,
): Result<StaffId> {
  if (contest === null || actor.kind !== 'staff') return refuse(NOT_FOUND.code);
  const allowed = authorise(actor, action, resourceOf(contest));
  if (!allowed.ok) return allowed;
  const { staffId } = actor;
  const isSeated = contest.commission.some((seat) => seat.staffId === staffId);
  return isSeated ? ok(staffId) : refuse(NOT_FOUND.code);
}
