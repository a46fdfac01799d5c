import type { ApplicationId, CandidateCode, EventCatalogue } from '@adal/kernel';

type Subject = { readonly applicationId: ApplicationId; readonly code: CandidateCode };

export type ApplicationEvent =
  | (Subject & {
      readonly type: 'application.submitted';
      readonly keyCheck: string;
      readonly ciphertextHash: string;
    })
  | (Subject & { readonly type: 'application.admitted' })
  | (Subject & { readonly type: 'application.refused'; readonly reasonCode: string })
  | (Subject & { readonly type: 'application.withdrawn' });

const SUBJECT = { applicationId: 'the application', code: 'candidate code' };

/** Everything about one application is restricted: the public sees the sealed set's count and root. */
export const CANDIDATE_EVENTS: EventCatalogue = [
  {
    type: 'application.submitted',
    version: 1,
    disclosure: 'restricted',
    says: 'An application was received; its identity record is bound to this code.',
    fields: {
      ...SUBJECT,
      keyCheck: 'check value of the record key, hex',
      ciphertextHash: 'SHA-256 of the encrypted record, hex',
    },
  },
  {
    type: 'application.admitted',
    version: 1,
    disclosure: 'restricted',
    says: 'The document desk found the applicant eligible.',
    fields: SUBJECT,
  },
  {
    type: 'application.refused',
    version: 1,
    disclosure: 'restricted',
    says: 'The document desk refused the application, for a reason of the catalogue.',
    fields: { ...SUBJECT, reasonCode: 'reason of the catalogue; the text stays in the vault' },
  },
  {
    type: 'application.withdrawn',
    version: 1,
    disclosure: 'restricted',
    says: 'The candidate withdrew; before sealing the code leaves the candidate set.',
    fields: SUBJECT,
  },
];
