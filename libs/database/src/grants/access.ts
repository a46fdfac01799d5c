import type { FunctionDeclaration, SchemaDeclaration, TableDeclaration } from './declaration.js';

export const accessSchema: SchemaDeclaration = {
  schema: 'access',
  says: 'Who is signed in at the evaluation: participations and officials, never persons.',
  usage: ['api', 'worker'],
  tables: [
    {
      table: 'session',
      retention: 'session',
      says: 'A signed-in browser, known by the hash of its token; a participation is stamped with the hour only.',
      grants: { api: ['SELECT', 'INSERT', 'DELETE'] },
      columnGrants: { api: { UPDATE: ['ended_at'] } },
    },
  ],
};

/** What the doors of the two realms share. */
export const exchangeAccessTables: readonly TableDeclaration[] = [
  {
    table: 'ticket',
    retention: 'queue',
    says: 'A one-use hand-over from the identity process, gone when used or 30 seconds old.',
    grants: { identity: ['INSERT'], api: ['SELECT', 'DELETE'] },
  },
  {
    table: 'staff_grant',
    retention: 'contest-record',
    says: 'Which role an official holds, where, and until when.',
    grants: { api: ['SELECT', 'INSERT'], identity: ['SELECT'], worker: ['SELECT'] },
    columnGrants: { api: { UPDATE: ['ended_at'] } },
  },
];

export const exchangeAccessFunctions: readonly FunctionDeclaration[] = [
  {
    signature: 'give_contest_grant(uuid, uuid, text, uuid)',
    execute: ['api', 'worker'],
    says: 'Gives a role in one contest, unless the person has another there: then false.',
  },
  {
    signature: 'first_administrator(uuid)',
    execute: ['identity'],
    says: 'Makes the first administrator; false once there ever was one.',
  },
];
