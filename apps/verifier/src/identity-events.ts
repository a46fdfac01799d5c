import type { EventCatalogue, EventSpec } from '@adal/kernel';

/** What the identity process writes; this program may not load its code, so the shapes stand here again. */
export type IdentityEvent =
  | { readonly type: 'identity.desk-wraps-destroyed'; readonly count: number }
  | {
      readonly type: 'identity.rerun-mapped';
      readonly rerunOf: string;
      readonly count: number;
      readonly root: string;
      readonly publicKey: string;
      readonly signature: string;
    }
  | {
      readonly type: 'identity.unsealing-requested';
      readonly code: string;
      readonly decisionEntry: string;
    }
  | {
      readonly type: 'identity.unsealing-approved';
      readonly code: string;
      readonly slot: number;
      readonly approvals: number;
    }
  | {
      readonly type: 'identity.unsealed';
      readonly code: string;
      readonly ciphertextHash: string;
    };

function spec(type: IdentityEvent['type'], ...fields: readonly string[]): EventSpec {
  const meanings = Object.fromEntries(fields.map((field) => [field, 'see docs/audit-events.md']));
  return {
    type,
    version: 1,
    disclosure: 'now',
    says: 'see docs/audit-events.md',
    fields: meanings,
  };
}

export const IDENTITY_EVENTS: EventCatalogue = [
  spec('identity.desk-wraps-destroyed', 'count'),
  spec('identity.rerun-mapped', 'rerunOf', 'count', 'root', 'publicKey', 'signature'),
  spec('identity.unsealing-requested', 'code', 'decisionEntry'),
  spec('identity.unsealing-approved', 'code', 'slot', 'approvals'),
  spec('identity.unsealed', 'code', 'ciphertextHash'),
];
