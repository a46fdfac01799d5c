import { exchangeAccessFunctions, exchangeAccessTables } from './access.js';
import type { Privilege, SchemaDeclaration, TableDeclaration } from './declaration.js';

const READ: readonly Privilege[] = ['SELECT'];
const GROW: readonly Privilege[] = ['SELECT', 'INSERT'];
const CHANGE: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];

const fromIdentity = (table: string, says: string): TableDeclaration => ({
  table,
  retention: 'contest-record',
  says,
  grants: { identity: GROW, api: READ, worker: READ },
});

export const exchangeSchema: SchemaDeclaration = {
  schema: 'exchange',
  says: 'What the evaluation and the identity process tell each other: ids, codes and hashes.',
  usage: ['api', 'identity', 'worker'],
  tables: [
    {
      table: 'contest_notice',
      retention: 'contest-record',
      says: 'What the identity process must know of a contest: its state, window and key holders.',
      grants: { api: CHANGE, worker: CHANGE, identity: READ },
    },
    fromIdentity('submission', 'An application was received under this code.'),
    fromIdentity('verdict', 'The document desk admits or refuses an application.'),
    {
      table: 'unsealing_request',
      retention: 'contest-record',
      says: 'The accepter of an offer is to be unsealed.',
      grants: { api: GROW, worker: GROW, identity: READ },
    },
    fromIdentity('unsealed', 'The record of this code was opened by its key holders.'),
    {
      table: 'notice',
      retention: 'contest-record',
      says: 'Something happened that this candidate must be told; the identity process knows whom.',
      grants: { api: GROW, worker: GROW, identity: READ },
    },
    {
      table: 'rerun_member',
      retention: 'contest-record',
      says: 'Old participations whose candidates may take part in the rerun again.',
      grants: { api: GROW, identity: READ },
    },
    {
      table: 'rerun_pair',
      retention: 'contest-record',
      says: 'Old and new code of one candidate; written when the rerun is over, for restricted evidence.',
      grants: { identity: GROW, api: READ },
    },
    ...exchangeAccessTables,
  ],
  functions: [
    {
      signature: 'claim_contest_role(uuid, uuid, text)',
      execute: ['api', 'worker', 'identity'],
      says: 'One person, one role in a contest: false when the person has another there.',
    },
    {
      signature: 'holds_other_role(uuid, uuid, text)',
      execute: ['api'],
      says: 'Whether the person has another role in the contest; takes none.',
    },
    {
      signature: 'has_unsealing_grounds(uuid, uuid, text)',
      execute: ['identity'],
      says: 'Whether the decision is in the published log, nothing froze it, and this code accepted an offer.',
    },
    ...exchangeAccessFunctions,
  ],
};
