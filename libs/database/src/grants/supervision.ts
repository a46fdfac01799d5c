import type { SchemaDeclaration } from './declaration.js';

export const supervisionSchema: SchemaDeclaration = {
  schema: 'supervision',
  says: 'Cases, findings, voids and appeals; empty until they are built.',
  usage: ['api', 'worker', 'auditor'],
  tables: [],
};
