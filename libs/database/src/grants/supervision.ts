import type { SchemaDeclaration } from './declaration.js';

export const supervisionSchema: SchemaDeclaration = {
  schema: 'supervision',
  says: 'Evidence for the department; cases, findings, voids and appeals come here later.',
  usage: ['api', 'worker', 'auditor'],
  tables: [
    {
      table: 'evidence_approval',
      retention: 'contest-record',
      says: 'Which officials approved that restricted evidence of a contest is opened; append only.',
      grants: { api: ['SELECT', 'INSERT'], auditor: ['SELECT'] },
    },
  ],
};
