import type { StaffRole } from '@adal/access';
import type { Tx } from '@adal/database';
import { ok, refuse, type ContestId, type Result, type StaffId } from '@adal/kernel';

import type { ContestState } from '../domain/index.js';

/** A right in one contest for one official. */
export type ContestRole = { readonly staffId: StaffId; readonly role: StaffRole };

type Giving = { readonly contestId: ContestId; readonly grantedBy: StaffId };

/** Rights that come with a place in the contest; refuses a person who already has another one there. */
export async function giveRolesIn(
  tx: Tx,
  { contestId, grantedBy }: Giving,
  roles: readonly ContestRole[],
): Promise<Result<true>> {
  for (const { staffId, role } of roles) {
    const [row] = await tx.query<{ isGiven: boolean }>(
      'SELECT exchange.give_contest_grant($1, $2, $3, $4) AS "isGiven"',
      [staffId, contestId, role, grantedBy],
    );
    if (row?.isGiven !== true) return refuse('contest.role-conflict', { role });
  }
  return ok(true);
}

/** For those who act by a right over the body or region: it takes their one role in this contest. */
export async function claimRolesIn(
  tx: Tx,
  contestId: ContestId,
  roles: readonly ContestRole[],
): Promise<Result<true>> {
  for (const { staffId, role } of roles) {
    const [row] = await tx.query<{ isClaimed: boolean }>(
      'SELECT exchange.claim_contest_role($1, $2, $3) AS "isClaimed"',
      [staffId, contestId, role],
    );
    if (row?.isClaimed !== true) return refuse('contest.role-conflict', { role });
  }
  return ok(true);
}

/** Members, chair and holders need a right that names this contest. */
export function seatedRoles(state: ContestState): readonly ContestRole[] {
  return [
    ...state.commission.map(({ staffId, isChair }): ContestRole => {
      return { staffId, role: isChair ? 'chair' : 'member' };
    }),
    ...state.holders.map(({ staffId }): ContestRole => ({ staffId, role: 'key-holder' })),
  ];
}

/** Publisher and department reviewer act by rights over the body and the region. */
export function claimingRoles(state: ContestState): readonly ContestRole[] {
  const publisher = state.signatures.find((signature) => signature.role === 'publisher');
  return [
    ...(publisher === undefined
      ? []
      : [{ staffId: publisher.staffId, role: 'publisher' } as const]),
    ...(state.departmentStaffId === null
      ? []
      : [{ staffId: state.departmentStaffId, role: 'department-reviewer' } as const]),
  ];
}
