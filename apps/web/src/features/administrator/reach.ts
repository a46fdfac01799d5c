import type { StaffRole } from '../../shared/session/session.js';

/** Where a role holds: everywhere, in a region, in a body, or in one contest. */
export type Reach = 'everywhere' | 'region' | 'body' | 'contest';

/** What each role is limited by when an administrator gives it. */
const REACH: Readonly<Record<StaffRole, Reach>> = {
  administrator: 'everywhere',
  'key-holder': 'everywhere',
  'item-author': 'region',
  'item-reviewer': 'region',
  'department-reviewer': 'region',
  secretary: 'body',
  publisher: 'body',
  'hr-officer': 'body',
  chair: 'contest',
  member: 'contest',
};

/** The roles in the order in which they are offered. */
export const ROLES: readonly StaffRole[] = [
  'secretary',
  'publisher',
  'hr-officer',
  'item-author',
  'item-reviewer',
  'department-reviewer',
  'key-holder',
  'chair',
  'member',
  'administrator',
];

export function reachOf(role: StaffRole): Reach {
  return REACH[role];
}

/** A word from a form, read as a role. */
export function roleFrom(text: string | null): StaffRole | null {
  return ROLES.find((role) => role === text) ?? null;
}

/** The field of the request that limits the role; none for a role that holds everywhere. */
export function limitOf(
  reach: Reach,
  place: string | null,
): { readonly regionId?: string; readonly bodyId?: string; readonly contestId?: string } {
  if (place === null) return {};
  if (reach === 'region') return { regionId: place };
  if (reach === 'body') return { bodyId: place };
  return reach === 'contest' ? { contestId: place } : {};
}
