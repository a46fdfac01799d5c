import type { SchemaDeclaration } from './declaration.js';

export const candidateSchema: SchemaDeclaration = {
  schema: 'candidate',
  says: 'Applications by code; no personal column at all.',
  usage: ['api', 'worker', 'auditor'],
  tables: [
    {
      table: 'application',
      retention: 'contest-record',
      says: 'The participation of one code in one contest, and what became of it.',
      grants: {
        api: ['SELECT', 'UPDATE'],
        worker: ['SELECT', 'INSERT', 'UPDATE'],
        auditor: ['SELECT'],
      },
    },
  ],
};
