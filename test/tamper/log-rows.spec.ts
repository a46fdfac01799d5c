import type { EvidenceKind } from '@adal/supervision/domain';

import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { verdictOn } from '../support/tampering.js';

let contest: DecidedContest;

beforeAll(async () => {
  contest = await decidedContest();
});
afterAll(() => contest.close());

type Case = {
  readonly what: string;
  readonly tables: readonly string[];
  readonly sql: string;
  readonly kind?: EvidenceKind;
  readonly code: number;
  readonly says: RegExp;
};

const ENTRY = (type: string) =>
  `(SELECT seq FROM audit.entry WHERE type = '${type}' ORDER BY seq LIMIT 1)`;
const LEAF = (type: string) =>
  `(SELECT leaf_index FROM audit.leaf JOIN audit.entry USING (seq) WHERE type = '${type}' ORDER BY leaf_index LIMIT 1)`;

/** A body whose one number is another, canonical as before. */
const FORGED = `convert_to(replace(convert_from(body, 'UTF8'), '"points":4', '"points":9'), 'UTF8')`;

const CASES: readonly Case[] = [
  {
    what: 'the body of an entry',
    tables: ['audit.entry'],
    sql: `UPDATE audit.entry SET body = ${FORGED} WHERE type = 'stage.result'`,
    code: 3,
    says: /body of log entry \S+ at leaf \d+ is not the one that the log holds/,
  },
  {
    what: 'a body that is no JSON any more',
    tables: ['audit.entry'],
    sql: `UPDATE audit.entry SET body = 'nonsense' WHERE seq = ${ENTRY('decision.recorded')}`,
    code: 2,
    says: /body of log entry \S+ at leaf \d+ cannot be read/,
  },
  {
    what: 'a body together with its commitments',
    tables: ['audit.entry', 'audit.leaf'],
    sql: `UPDATE audit.entry SET body = ${FORGED}, commitment = sha256(${FORGED}) WHERE type = 'stage.result';
          UPDATE audit.leaf SET commitment = entry.commitment FROM audit.entry WHERE entry.seq = leaf.seq`,
    code: 3,
    says: /leaves do not lead to the root of the checkpoint/,
  },
  {
    what: 'a commitment',
    tables: ['audit.leaf'],
    sql: `UPDATE audit.leaf SET commitment = sha256('') WHERE leaf_index = ${LEAF('stage.result')}`,
    code: 3,
    says: /leaves do not lead to the root of the checkpoint/,
  },
  {
    what: 'a back-dated entry',
    tables: ['audit.entry'],
    sql: `UPDATE audit.entry SET body = convert_to(regexp_replace(convert_from(body, 'UTF8'),
            '"at":\\d+', '"at":1'), 'UTF8') WHERE type = 'decision.recorded'`,
    code: 3,
    says: /body of log entry \S+ at leaf \d+ is not the one that the log holds/,
  },
  {
    what: 'a deleted leaf',
    tables: ['audit.leaf'],
    sql: `DELETE FROM audit.leaf WHERE leaf_index = ${LEAF('stage.result')}`,
    code: 3,
    says: /leaves do not lead to the root of the checkpoint/,
  },
  {
    what: 'a deleted leaf, with the department',
    tables: ['audit.leaf'],
    sql: `DELETE FROM audit.leaf WHERE leaf_index = ${LEAF('attempt.closed')}`,
    kind: 'restricted',
    code: 3,
    says: /counted \d+ entries of the contest before it; those in the log are not the same/,
  },
  {
    what: 'a leaf given to another contest',
    tables: ['audit.leaf'],
    sql: `UPDATE audit.leaf SET contest_id = gen_random_uuid() WHERE leaf_index = ${LEAF('application.refused')}`,
    code: 3,
    says: /counted \d+ entries of the contest before it/,
  },
  {
    what: 'a deleted entry',
    tables: ['audit.entry'],
    sql: `DELETE FROM audit.entry WHERE seq = ${ENTRY('sitting.voted')}`,
    code: 5,
    says: /is against the rules: vote.missing/,
  },
  {
    what: 'a deleted entry that only the department may read',
    tables: ['audit.entry'],
    sql: `DELETE FROM audit.entry WHERE seq = ${ENTRY('mark.given')}`,
    kind: 'restricted',
    code: 3,
    says: /leaf \d+ of restricted evidence has no body/,
  },
  {
    what: 'a log cut off before the decision',
    tables: ['audit.leaf', 'audit.checkpoint'],
    sql: `DELETE FROM audit.checkpoint WHERE size > ${LEAF('decision.recorded')};
          DELETE FROM audit.leaf WHERE leaf_index >= (SELECT max(size) FROM audit.checkpoint)`,
    code: 6,
    says: /the site and the log do not both have a decision/,
  },
  {
    what: 'leaves in another order',
    tables: ['audit.leaf'],
    sql: `UPDATE audit.leaf SET leaf_index = leaf_index + 1000000
            WHERE leaf_index IN (${LEAF('sitting.opened')}, ${LEAF('decision.signed')});
          UPDATE audit.leaf SET leaf_index = (SELECT sum(leaf_index - 1000000) FROM audit.leaf
            WHERE leaf_index >= 1000000) - (leaf_index - 1000000) WHERE leaf_index >= 1000000`,
    code: 3,
    says: /leaves do not lead to the root of the checkpoint/,
  },
  {
    what: 'a checkpoint with another root',
    tables: ['audit.checkpoint'],
    sql: `UPDATE audit.checkpoint SET note = regexp_replace(note, E'\\n[^\\n]{44}\\n', E'\\n'
            || encode(sha256(''), 'base64') || E'\\n') WHERE size = (SELECT max(size) FROM audit.checkpoint)`,
    code: 3,
    says: /leaves do not lead to the root of the checkpoint/,
  },
  {
    what: 'a checkpoint without the signature of the log',
    tables: ['audit.checkpoint'],
    sql: `UPDATE audit.checkpoint SET note = replace(note, '— adal.test/log', '— other.test/log')`,
    code: 4,
    says: /checkpoint cannot be believed: note.no-known-signature/,
  },
  {
    what: 'a checkpoint that is no note',
    tables: ['audit.checkpoint'],
    sql: `UPDATE audit.checkpoint SET note = 'nonsense'`,
    code: 3,
    says: /checkpoint is not a signed note/,
  },
  {
    what: 'an earlier checkpoint by which a tie was broken',
    tables: ['audit.checkpoint'],
    sql: `UPDATE audit.checkpoint SET root = sha256('')
            WHERE size = (SELECT checkpoint_size FROM commission.ranking)`,
    code: 3,
    says: /did not grow out of its checkpoint of size \d+/,
  },
];

describe('D10 a log changed behind the back of the program is named', () => {
  test.each(CASES.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
    const report = await verdictOn(contest, one, one.kind ?? 'public');

    expect(report.findings.map((finding) => finding.says)).toContainEqual(
      expect.stringMatching(one.says),
    );
    expect(report.exitCode).toBe(one.code);
  });
});
