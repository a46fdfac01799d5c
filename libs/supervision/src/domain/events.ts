import type { EventCatalogue, StaffId } from '@adal/kernel';

import { APPEAL_EVENTS, type AppealEvent } from './appeal-events.js';
import { CASE_EVENTS, type CaseEvent } from './case-events.js';
import { VOID_EVENTS, type RerunOrdered, type VoidEvent } from './void-events.js';

export type EvidenceApproved = { readonly type: 'evidence.approved'; readonly staff: StaffId };
export type EvidenceOpened = { readonly type: 'evidence.opened'; readonly staff: StaffId };

export type EvidenceEvent = EvidenceApproved | EvidenceOpened;

export type SupervisionEvent = EvidenceEvent | CaseEvent | VoidEvent | RerunOrdered | AppealEvent;

/** Public on purpose: whoever looks into restricted evidence is seen doing so. */
const EVIDENCE_EVENTS: EventCatalogue = [
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

/** Every event of this context with what it may show and when. */
export const SUPERVISION_EVENTS: EventCatalogue = [
  ...EVIDENCE_EVENTS,
  ...CASE_EVENTS,
  ...VOID_EVENTS,
  ...APPEAL_EVENTS,
];
