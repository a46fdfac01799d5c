import type { SchemaDeclaration } from './declaration.js';

const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

export const jobsSchema: SchemaDeclaration = {
  schema: 'jobs',
  says: 'What is to be done, apart from the queue that only wakes for it.',
  usage: ['api', 'worker'],
  tables: [
    {
      table: 'outbox',
      retention: 'queue',
      says: 'Jobs written with the change that caused them; a row goes when its job is done.',
      grants: { api: ['INSERT'], worker: ALL },
      columnGrants: { api: { SELECT: ['run_at', 'relayed_at', 'attempts'] } },
    },
    {
      table: 'quarantine',
      retention: 'queue',
      says: 'Work that failed, why (a code), how often, and when it is tried again.',
      grants: { worker: ALL },
      columnGrants: {
        api: { SELECT: ['subject', 'reason_code', 'attempts', 'first_at', 'retry_at'] },
      },
    },
  ],
};
