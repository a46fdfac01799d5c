import type { EventCatalogue, StaffId } from '@adal/kernel';

export type EvidenceApproved = { readonly type: 'evidence.approved'; readonly staff: StaffId };
export type EvidenceOpened = { readonly type: 'evidence.opened'; readonly staff: StaffId };

export type SupervisionEvent = EvidenceApproved | EvidenceOpened;

/** Public on purpose: whoever looks into restricted evidence is seen doing so. */
export const SUPERVISION_EVENTS: EventCatalogue = [
  {
    type: 'evidence.approved',
    version: 1,
    disclosure: 'now',
    says: 'An official of the department approved that restricted evidence may be opened.',
    fields: { staff: 'who approved' },
  },
  {
    type: 'evidence.opened',
    version: 1,
    disclosure: 'now',
    says: 'An official of the department took the restricted evidence out.',
    fields: { staff: 'who took it' },
  },
];
