import type { Privilege, SchemaDeclaration, TableDeclaration } from './declaration.js';

type Grants = TableDeclaration['grants'];

const READ: readonly Privilege[] = ['SELECT'];
const GROW: readonly Privilege[] = ['SELECT', 'INSERT'];
const CHANGE: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];
const TURN: readonly Privilege[] = ['SELECT', 'UPDATE'];

const record = (table: string, grants: Grants, says: string): TableDeclaration => ({
  table,
  retention: 'contest-record',
  says,
  grants,
});

/** The api takes marks, votes and answers; the worker opens works, ranks, and lets decisions take effect. */
export const commissionSchema: SchemaDeclaration = {
  schema: 'commission',
  says: 'Works, marks, rankings, the sitting, its decision and the offers, by codes only.',
  usage: ['api', 'worker', 'auditor'],
  tables: [
    record(
      'marking_stage',
      { api: TURN, worker: GROW, auditor: READ },
      'A stage marked by people: open until its marks are closed.',
    ),
    record(
      'member_name',
      { api: GROW, worker: GROW, auditor: READ },
      'Under which name a member stands in the log, for one stage or for the sitting; append only.',
    ),
    record(
      'work',
      { api: READ, worker: GROW, auditor: READ },
      'The map of work codes: one candidate in front of one member; append only.',
    ),
    record(
      'mark',
      { api: GROW },
      'One version of the marks of one member for one work, sealed until the close; append only.',
    ),
    record(
      'assessment',
      { api: GROW, worker: READ, auditor: READ },
      'All marks and the points of one candidate in one stage, opened at the close; append only.',
    ),
    record(
      'ranking',
      { api: GROW, worker: GROW, auditor: READ },
      'One version of the ranking and what parted its last ties; append only.',
    ),
    record(
      'ranking_row',
      { api: GROW, worker: GROW, auditor: READ },
      'One rank of one version; append only.',
    ),
    record(
      'sitting',
      { api: CHANGE, auditor: READ },
      'The sitting: who is there, motions, votes and signatures.',
    ),
    record('motion', { api: GROW, auditor: READ }, 'The reason given for a motion; append only.'),
    record(
      'decision',
      { api: GROW, worker: TURN, auditor: READ },
      'The decision and its log entry; in effect once a checkpoint covers it.',
    ),
    record(
      'offer',
      { api: CHANGE, worker: TURN, auditor: READ },
      'An offer of the post by code and its answer; one stands at a time.',
    ),
  ],
};
