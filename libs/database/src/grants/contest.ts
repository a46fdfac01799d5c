import type { Privilege, SchemaDeclaration, TableDeclaration } from './declaration.js';

const READ: readonly Privilege[] = ['SELECT'];
const READERS = { api: READ, worker: READ, auditor: READ };

const reference = (table: string, says: string): TableDeclaration => ({
  table,
  retention: 'reference',
  says,
  grants: READERS,
});

export const contestSchema: SchemaDeclaration = {
  schema: 'contest',
  says: 'Contests and the rules that they pin.',
  usage: ['api', 'worker', 'auditor'],
  tables: [
    reference('region', 'Regions and cities of republican significance.'),
    reference('calendar', 'Holidays and moved days off of one year, with their sources.'),
    reference('ruleset', 'Versions of the procedure, each under its hash, never changed.'),
    {
      table: 'body',
      retention: 'reference',
      says: 'State bodies that hold contests.',
      grants: { ...READERS, api: ['SELECT', 'INSERT'] },
    },
    {
      table: 'contest',
      retention: 'contest-record',
      says: 'One contest: its state, and beside it what is searched and what is pinned.',
      grants: { api: ['SELECT', 'INSERT', 'UPDATE'], worker: ['SELECT', 'UPDATE'], auditor: READ },
    },
    {
      table: 'publication_signature',
      retention: 'contest-record',
      says: 'Which log entries must be covered before the publication takes effect.',
      grants: { ...READERS, api: ['SELECT', 'INSERT', 'UPDATE'] },
    },
    {
      table: 'secret',
      retention: 'contest-record',
      says: 'The form secret, committed at the announcement and revealed after the last test.',
      grants: { worker: ['SELECT', 'INSERT'] },
    },
    {
      table: 'sealed_application',
      retention: 'contest-record',
      says: 'The candidate set: opaque application ids and their codes, sealed once.',
      grants: { ...READERS, api: ['SELECT', 'INSERT'] },
    },
  ],
  functions: [
    {
      signature: 'keep_pinned()',
      execute: [],
      says: 'Trigger: refuses a change of what an announced contest has pinned.',
    },
  ],
};
