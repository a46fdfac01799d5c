import type { Contest } from './queries.js';

/** The part that an official had in a contest. */
export type SeatRole = 'chair' | 'member' | 'secretary' | 'publisher' | 'holder' | 'department';
export type Seated = { readonly staffId: string; readonly role: SeatRole };

/** Everybody who worked on a contest, by opaque number; for those who may see how it was composed. */
export function rosterOf({ composition, holders }: Contest): readonly Seated[] {
  const { commission = [], signers = [], departmentStaffId = null } = composition ?? {};
  const reviewer: readonly Seated[] =
    departmentStaffId === null ? [] : [{ staffId: departmentStaffId, role: 'department' }];
  return [
    ...commission.map(({ staffId, isChair }): Seated => {
      return { staffId, role: isChair ? 'chair' : 'member' };
    }),
    ...signers.map(({ staffId, role }): Seated => ({ staffId, role })),
    ...holders.map(({ staffId }): Seated => ({ staffId, role: 'holder' })),
    ...reviewer,
  ];
}
