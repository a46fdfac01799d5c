import type { SchemaDeclaration } from './declaration.js';

/** Who may read and write banks, attempts and answers: the api takes them in, the worker draws, closes and scores. */
export const testingSchema: SchemaDeclaration = {
  schema: 'testing',
  says: 'Item banks, practical tasks, forms, attempts, answers and scores, by candidate code only.',
  usage: ['api', 'worker', 'auditor'],
  tables: [
    {
      table: 'item_bank',
      retention: 'contest-record',
      says: 'A set of items; frozen once a second person has approved it.',
      grants: { api: ['SELECT', 'INSERT', 'UPDATE'], worker: ['SELECT'], auditor: ['SELECT'] },
    },
    {
      table: 'item',
      retention: 'contest-record',
      says: 'One question with its key and the salt of its commitment; append only.',
      grants: { api: ['SELECT', 'INSERT'], worker: ['SELECT'], auditor: ['SELECT'] },
    },
    {
      table: 'practical_task',
      retention: 'contest-record',
      says: 'One task of a practical stage under the root that the contest pinned; append only.',
      grants: { api: ['SELECT', 'INSERT'], worker: ['SELECT'], auditor: ['SELECT'] },
    },
    {
      table: 'stage',
      retention: 'contest-record',
      says: 'One stage of a contest that is sat: open until every attempt of it is closed.',
      grants: { api: ['SELECT'], worker: ['SELECT', 'INSERT', 'UPDATE'], auditor: ['SELECT'] },
    },
    {
      table: 'attempt',
      retention: 'contest-record',
      says: 'One sitting of one candidate with its clock, the head of its chain and the answers that stand.',
      grants: {
        api: ['SELECT', 'UPDATE'],
        worker: ['SELECT', 'INSERT', 'UPDATE'],
        auditor: ['SELECT'],
      },
    },
    {
      table: 'form',
      retention: 'contest-record',
      says: 'The items of one attempt with the order of their options; append only.',
      grants: { api: ['SELECT'], worker: ['SELECT', 'INSERT'], auditor: ['SELECT'] },
    },
    {
      table: 'answer_link',
      retention: 'contest-record',
      says: 'Every accepted save, chained by attempt; append only.',
      grants: { api: ['SELECT', 'INSERT'], worker: ['SELECT'], auditor: ['SELECT'] },
    },
    {
      table: 'held_answer',
      retention: 'contest-record',
      says: 'A save that came too late: kept, never counted; append only.',
      grants: { api: ['SELECT', 'INSERT'], worker: ['SELECT'], auditor: ['SELECT'] },
    },
    {
      table: 'score',
      retention: 'contest-record',
      says: 'One version of the score of an attempt; append only.',
      grants: { api: ['SELECT', 'INSERT'], worker: ['SELECT', 'INSERT'], auditor: ['SELECT'] },
    },
    {
      table: 'snapshot',
      retention: 'contest-record',
      says: 'How long every chain of a stage was when its root went into the log; append only.',
      grants: { api: ['SELECT'], worker: ['SELECT', 'INSERT'], auditor: ['SELECT'] },
    },
  ],
};
