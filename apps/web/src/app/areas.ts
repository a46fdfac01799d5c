import type { StaffRole } from '../shared/session/session.js';

/** The parts of the app, one for each kind of work. */
export type Area =
  | 'public'
  | 'candidate'
  | 'hr'
  | 'secretary'
  | 'publisher'
  | 'bank'
  | 'commission'
  | 'holder'
  | 'administrator'
  | 'department';

type StartPage =
  | '/my'
  | '/desk'
  | '/secretary'
  | '/publisher'
  | '/bank'
  | '/commission'
  | '/holder'
  | '/administration'
  | '/department';

/** Who works in an area: anybody, a signed-in person with applications, or officials of these roles. */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'person'; readonly start: StartPage }
  | { readonly who: 'staff'; readonly start: StartPage; readonly roles: readonly StaffRole[] };

/** In the order of the masthead. The server decides again at every request; this only shows the right doors. */
export const AREAS: Readonly<Record<Area, Access>> = {
  public: { who: 'anyone' },
  candidate: { who: 'person', start: '/my' },
  secretary: { who: 'staff', start: '/secretary', roles: ['secretary'] },
  publisher: { who: 'staff', start: '/publisher', roles: ['publisher'] },
  bank: { who: 'staff', start: '/bank', roles: ['item-author', 'item-reviewer'] },
  hr: { who: 'staff', start: '/desk', roles: ['hr-officer'] },
  commission: { who: 'staff', start: '/commission', roles: ['chair', 'member'] },
  holder: { who: 'staff', start: '/holder', roles: ['key-holder'] },
  department: { who: 'staff', start: '/department', roles: ['department-reviewer'] },
  administrator: { who: 'staff', start: '/administration', roles: ['administrator'] },
};

/** The areas in the order of the masthead. */
export const AREA_NAMES: readonly Area[] = [
  'public',
  'candidate',
  'secretary',
  'publisher',
  'bank',
  'hr',
  'commission',
  'holder',
  'department',
  'administrator',
];
