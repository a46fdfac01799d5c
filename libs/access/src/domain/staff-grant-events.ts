import type { EventCatalogue } from '@adal/kernel';

/** What the log keeps of who was given which role. Officials appear by an opaque id. */
export const ACCESS_EVENTS: EventCatalogue = [
  {
    type: 'staff-grant.given',
    version: 1,
    disclosure: 'restricted',
    says: 'An administrator gave an official a role.',
    fields: {
      grantId: 'the grant',
      staffId: 'the official, an opaque id',
      role: 'the role',
      regionId: 'the only region in which it holds, or null',
      bodyId: 'the only body in which it holds, or null',
      contestId: 'the only contest in which it holds, or null',
    },
  },
  {
    type: 'staff-grant.ended',
    version: 1,
    disclosure: 'restricted',
    says: 'An administrator took a role away; the official was signed out at once.',
    fields: {
      grantId: 'the grant',
      staffId: 'the official, an opaque id',
      role: 'the role',
    },
  },
];
