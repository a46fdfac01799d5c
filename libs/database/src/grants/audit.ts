import type { SchemaDeclaration, TableDeclaration } from './declaration.js';

const READ = ['SELECT'] as const;
const GROW = ['SELECT', 'INSERT'] as const;

const built = (table: string, says: string): TableDeclaration => ({
  table,
  retention: 'log',
  says,
  grants: { api: READ, worker: READ, sequencer: GROW, auditor: READ },
});

const forIdentity = (declaration: TableDeclaration): TableDeclaration => ({
  ...declaration,
  grants: { ...declaration.grants, identity: READ },
});

export const auditSchema: SchemaDeclaration = {
  schema: 'audit',
  says: 'The log: what was decided, in a tree whose root is signed. Append only by grants and by triggers.',
  usage: ['api', 'identity', 'worker', 'sequencer', 'auditor'],
  tables: [
    {
      table: 'entry',
      retention: 'log',
      says: 'Bodies of log entries as they were written with the change they tell of.',
      grants: { api: GROW, worker: GROW, identity: ['INSERT'], sequencer: READ, auditor: READ },
      columnGrants: { identity: { SELECT: ['seq'] } },
    },
    {
      table: 'pending',
      retention: 'queue',
      says: 'Entries that have no place in the tree yet.',
      grants: {
        api: ['INSERT'],
        worker: ['INSERT'],
        identity: ['INSERT'],
        sequencer: ['SELECT', 'DELETE'],
        auditor: READ,
      },
      columnGrants: { api: { SELECT: ['seq'] } },
    },
    forIdentity(built('leaf', 'The place of each entry in the tree, and its commitment.')),
    built('tile', 'Full tiles of 256 hashes each, with the root over them.'),
    forIdentity(
      built('checkpoint', 'Signed notes over the size and root of the tree, as published.'),
    ),
  ],
};
