import type { Privilege, SchemaDeclaration } from './declaration.js';

const CHANGE: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];

export const supervisionSchema: SchemaDeclaration = {
  schema: 'supervision',
  says: 'Cases, findings, voids and appeals of the department, and who opened evidence.',
  usage: ['api', 'worker', 'auditor'],
  tables: [
    {
      table: 'violation_case',
      retention: 'contest-record',
      says: 'The review of a contest by its department, with its findings.',
      grants: { api: CHANGE, worker: ['SELECT'], auditor: ['SELECT'] },
    },
    {
      table: 'finding_reason',
      retention: 'contest-record',
      says: 'The reasoning behind the hash of a finding; append only.',
      grants: { api: ['SELECT', 'INSERT'], auditor: ['SELECT'] },
    },
    {
      table: 'void',
      retention: 'contest-record',
      says: 'What two officials void, with the effects they were shown.',
      grants: { api: CHANGE, worker: ['SELECT', 'UPDATE'], auditor: ['SELECT'] },
    },
    {
      table: 'appeal',
      retention: 'contest-record',
      says: 'What a candidate challenges, by code, and until when it must be answered.',
      grants: { api: CHANGE, worker: ['SELECT', 'UPDATE'], auditor: ['SELECT'] },
    },
    {
      table: 'evidence_approval',
      retention: 'contest-record',
      says: 'Which officials approved that restricted evidence of a contest is opened; append only.',
      grants: { api: ['SELECT', 'INSERT'], auditor: ['SELECT'] },
    },
  ],
};
