import type { SchemaDeclaration } from './declaration.js';

const READERS = {
  api: ['SELECT'],
  identity: ['SELECT'],
  worker: ['SELECT'],
  sequencer: ['SELECT'],
  auditor: ['SELECT'],
} as const;

export const platformSchema: SchemaDeclaration = {
  schema: 'platform',
  says: 'What every context stands on.',
  usage: ['api', 'identity', 'worker', 'sequencer', 'auditor'],
  tables: [
    {
      table: 'migration',
      retention: 'reference',
      says: 'Migrations that were applied, in order.',
      grants: READERS,
    },
    {
      table: 'setting',
      retention: 'reference',
      says: 'Choices that outlive a restart, such as the queue backend.',
      grants: { ...READERS, worker: ['SELECT', 'INSERT', 'UPDATE'] },
    },
    {
      table: 'idempotency_key',
      retention: 'session',
      says: 'Answers already given to an Idempotency-Key, one a scope and key.',
      grants: { api: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
    },
  ],
  functions: [
    {
      signature: 'refuse_change()',
      execute: [],
      says: 'Trigger of append-only tables: refuses every change of a row.',
    },
  ],
};
