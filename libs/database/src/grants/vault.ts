import type { Privilege, SchemaDeclaration, TableDeclaration } from './declaration.js';

const GROW: readonly Privilege[] = ['SELECT', 'INSERT'];
const CHANGE: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];
const CLEAR: readonly Privilege[] = ['SELECT', 'INSERT', 'DELETE'];
const ALL: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

const table = (
  name: string,
  says: string,
  identity: readonly Privilege[],
  retention: TableDeclaration['retention'] = 'identity',
): TableDeclaration => ({ table: name, retention, says, grants: { identity } });

export const vaultSchema: SchemaDeclaration = {
  schema: 'vault',
  says: 'Names, addresses and keys; no role but that of the identity process may enter.',
  usage: ['identity'],
  tables: [
    table('account', 'Who may sign in to the identity process, and how they are reached.', CHANGE),
    table('one_time_link', 'Hashes of links that sign in once.', ALL, 'session'),
    table('session', 'Hashes of the tokens of signed-in browsers.', ALL, 'session'),
    table('holder_key', 'Public keys that key holders registered.', GROW),
    {
      ...table('mail_outbox', 'Messages to people and how far they have come.', CLEAR, 'session'),
      columnGrants: {
        identity: { UPDATE: ['attempts', 'due_at', 'sent_at', 'given_up_at', 'problem'] },
      },
    },
    {
      ...table('notice', 'What a candidate was told in the app, and when it was read.', GROW),
      columnGrants: { identity: { UPDATE: ['read_at'] } },
    },
    table('idempotency_key', 'Answers already given to an Idempotency-Key.', ALL, 'session'),
    table('contest_person', 'The one role that a person has in a contest.', GROW),
    table('record', 'Encrypted identity of one application.', GROW),
    table('record_share', 'Shares of a record key, each sealed to its key holder.', GROW),
    table('desk_wrap', 'The record key for the document desk, until the last stage.', CLEAR),
    table('verdict', 'What the document desk decided, with the text for the candidate.', GROW),
    table('opening', 'Who opened a record, for the candidate to see.', GROW),
    table('unsealing', 'Unsealings asked for by the evaluation, and who approved.', CHANGE),
    table('unsealing_share', 'Shares given for an unsealing, until it is done.', CLEAR),
    table('rerun_pair', 'Whose second code is whose, for the one-to-one map of a rerun.', GROW),
    table('rerun_map', 'Which maps of reruns are in the log.', CHANGE),
    table('appointee', 'Identity of an appointee, sealed for the document desk.', GROW),
  ],
};
