import type { CandidateCode, ContestId, EventCatalogue } from '@adal/kernel';

/** Nothing in these names a person: codes, counts, slots of the holders named at announcement, hashes. */
export type DeskWrapsDestroyed = {
  readonly type: 'identity.desk-wraps-destroyed';
  readonly count: number;
};

/** Everybody who confirmed has one old and one new code; which, only the restricted evidence tells. */
export type RerunMapped = {
  readonly type: 'identity.rerun-mapped';
  readonly rerunOf: ContestId;
  readonly count: number;
  readonly root: string;
  readonly publicKey: string;
  readonly signature: string;
};

export type UnsealingEvent =
  | {
      readonly type: 'identity.unsealing-requested';
      readonly code: CandidateCode;
      readonly decisionEntry: string;
    }
  | {
      readonly type: 'identity.unsealing-approved';
      readonly code: CandidateCode;
      readonly slot: number;
      readonly approvals: number;
    }
  | {
      readonly type: 'identity.unsealed';
      readonly code: CandidateCode;
      readonly ciphertextHash: string;
    };

/** What the identity process writes to the log; all of it may be seen at once. */
export const IDENTITY_EVENTS: EventCatalogue = [
  {
    type: 'identity.desk-wraps-destroyed',
    version: 1,
    disclosure: 'now',
    says: 'The last stage is assessed: from here on only key holders together can open a record.',
    fields: { count: 'how many wraps were destroyed' },
  },
  {
    type: 'identity.rerun-mapped',
    version: 1,
    disclosure: 'now',
    says: 'The codes of the voided contest and of its rerun belong together one to one.',
    fields: {
      rerunOf: 'the voided contest',
      count: 'how many confirmed',
      root: 'root over the salted pairs of codes, hex',
      publicKey: 'Ed25519 key of the identity process, hex',
      signature: 'over both contests, count and root, hex',
    },
  },
  {
    type: 'identity.unsealing-requested',
    version: 1,
    disclosure: 'now',
    says: 'The candidate of this code accepted an offer and is to be unsealed.',
    fields: { code: 'candidate code', decisionEntry: 'id of the entry decision.recorded' },
  },
  {
    type: 'identity.unsealing-approved',
    version: 1,
    disclosure: 'now',
    says: 'A key holder gave the share of this one record.',
    fields: {
      code: 'candidate code',
      slot: "place of the holder in the announcement's list, from 0",
      approvals: 'how many have approved so far',
    },
  },
  {
    type: 'identity.unsealed',
    version: 1,
    disclosure: 'now',
    says: 'Enough key holders approved; the record was opened for the document desk.',
    fields: { code: 'candidate code', ciphertextHash: 'as in application.submitted, hex' },
  },
];
