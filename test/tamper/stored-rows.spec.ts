import type { EvidenceKind } from '@adal/supervision/domain';

import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { verdictOn } from '../support/tampering.js';

let contest: DecidedContest;

beforeAll(async () => {
  contest = await decidedContest();
});
afterAll(() => contest.close());

/** What is changed, in which table, how, and what the verifier says to everybody and to the department. */
type Case = {
  readonly what: string;
  readonly table: string;
  readonly sql: string;
  readonly public?: readonly [code: number, says: RegExp];
  readonly restricted?: readonly [code: number, says: RegExp];
};

const FIRST_TEST = `(SELECT id FROM testing.attempt WHERE stage = 0 AND started_at IS NOT NULL
  ORDER BY candidate_code LIMIT 1)`;
const FIRST_TEXT = `(SELECT id FROM testing.attempt WHERE stage = 1 AND started_at IS NOT NULL
  ORDER BY candidate_code LIMIT 1)`;

const CASES: readonly Case[] = [
  {
    what: 'a score',
    table: 'testing.score',
    sql: `UPDATE testing.score SET total = 20 WHERE total = 4`,
    public: [6, /another test result than the log/],
    restricted: [5, /stored scores of \S+ in stage 0 are not the logged/],
  },
  {
    what: 'right answers by section',
    table: 'testing.score',
    sql: `UPDATE testing.score SET sections = jsonb_set(sections, '{0,correct}', '9') WHERE total = 4`,
    public: [6, /another test result than the log/],
  },
  {
    what: 'a deleted score',
    table: 'testing.score',
    sql: 'DELETE FROM testing.score WHERE total = 4',
    public: [6, /does not show the test result of the log/],
  },
  {
    what: 'a form',
    table: 'testing.form',
    sql: `UPDATE testing.form SET positions =
            jsonb_set(positions, '{0,options}', to_jsonb(reverse(positions -> 0 ->> 'options'))) WHERE attempt_id = ${FIRST_TEST}`,
    restricted: [5, /stored form of \S+ is not the one that the seed gives/],
  },
  {
    what: 'the hash of a form',
    table: 'testing.form',
    sql: `UPDATE testing.form SET form_hash = repeat('0', 64) WHERE attempt_id = ${FIRST_TEST}`,
    restricted: [5, /stored form of \S+ is not the one/],
  },
  {
    what: 'the value of an answer in its chain',
    table: 'testing.answer_link',
    sql: `UPDATE testing.answer_link SET value = CASE value WHEN 'd' THEN 'c' ELSE 'd' END WHERE attempt_id = ${FIRST_TEST} AND seq = 2`,
    restricted: [3, /an answer of the attempt of \S+ in stage 0 was changed/],
  },
  {
    what: 'the time of an answer',
    table: 'testing.answer_link',
    sql: `UPDATE testing.answer_link SET at = at - 1 WHERE attempt_id = ${FIRST_TEST} AND seq = 1`,
    restricted: [3, /an answer of the attempt of \S+ in stage 0 was changed/],
  },
  {
    what: 'a dropped answer',
    table: 'testing.answer_link',
    sql: `DELETE FROM testing.answer_link WHERE attempt_id = ${FIRST_TEST}
           AND seq = (SELECT max(seq) FROM testing.answer_link WHERE attempt_id = ${FIRST_TEST})`,
    restricted: [3, /an answer of the attempt of \S+ in stage 0 was changed/],
  },
  {
    what: 'the text of a work as members read it',
    table: 'testing.attempt',
    sql: `UPDATE testing.attempt SET answers[1] = 'Something better' WHERE id = ${FIRST_TEXT}`,
    restricted: [3, /stored answers of the attempt of \S+ in stage 1/],
  },
  {
    what: 'a deadline',
    table: 'testing.attempt',
    sql: `UPDATE testing.attempt SET closes_at = closes_at + 60000 WHERE id = ${FIRST_TEST}`,
    restricted: [5, /stored times of the attempt of \S+ in stage 0 are not the logged/],
  },
  {
    what: 'whose attempt it is',
    table: 'testing.attempt',
    sql: `UPDATE testing.attempt SET candidate_code = 'BBB-BBB-BBB' WHERE id = ${FIRST_TEST}`,
    restricted: [5, /stored attempts are not those for which forms were logged/],
  },
  {
    what: 'an item',
    table: 'testing.item',
    sql: `UPDATE testing.item SET stem = stem || ' (hint: a)'`,
    restricted: [5, /item \S+ is not the one in the bank/],
  },
  {
    what: 'the key of an item',
    table: 'testing.item',
    sql: `UPDATE testing.item SET key = 'b' WHERE code = (SELECT positions -> 0 ->> 'item'
            FROM testing.form WHERE attempt_id = ${FIRST_TEST})`,
    restricted: [5, /item \S+ is not the one in the bank/],
  },
  {
    what: 'a practical task',
    table: 'testing.practical_task',
    sql: `UPDATE testing.practical_task SET text = 'An easier task' WHERE position = 1`,
    restricted: [5, /practical tasks are not those whose root was announced/],
  },
  {
    what: 'a snapshot',
    table: 'testing.snapshot',
    sql: `UPDATE testing.snapshot SET root = repeat('0', 64)`,
    restricted: [3, /stored snapshots are not the logged ones/],
  },
  {
    what: 'a mark',
    table: 'commission.mark',
    sql: `UPDATE commission.mark SET marks = jsonb_set(marks, '{0,value}', '5') WHERE version = 2`,
    restricted: [3, /marks of work \S+, version 2, are not those committed to/],
  },
  {
    what: 'a mark with a commitment of its own',
    table: 'commission.mark',
    sql: `DELETE FROM commission.mark WHERE version = 2`,
    restricted: [3, /stored marks are not those that were logged/],
  },
  {
    what: 'published points',
    table: 'commission.assessment',
    sql: 'UPDATE commission.assessment SET points = points + 10',
    public: [6, /another marks than the log/],
  },
  {
    what: 'the map of works',
    table: 'commission.work',
    sql: 'UPDATE commission.work SET position = position + 100',
    restricted: [5, /map of works of stage 1 is not the committed one/],
  },
  {
    what: 'a row of the ranking',
    table: 'commission.ranking_row',
    sql: 'UPDATE commission.ranking_row SET total = total + 1 WHERE rank = 2',
    public: [6, /shows rank 2 \(\S+\) otherwise than the log/],
  },
  {
    what: 'two ranks',
    table: 'commission.ranking_row',
    sql: `UPDATE commission.ranking_row SET rank = rank + 100 WHERE rank < 3;
          UPDATE commission.ranking_row SET rank = 103 - rank WHERE rank > 100`,
    public: [6, /shows rank 1 \(\S+\) otherwise than the log/],
  },
  {
    what: 'the head of the ranking',
    table: 'commission.ranking',
    sql: `UPDATE commission.ranking SET root = repeat('0', 64)`,
    public: [6, /another ranking than the log/],
  },
  {
    what: 'the decision',
    table: 'commission.decision',
    sql: `UPDATE commission.decision SET candidate_code =
            (SELECT candidate_code FROM commission.ranking_row WHERE rank = 2)`,
    public: [6, /another decision than the log/],
  },
  {
    what: 'the reason of a motion',
    table: 'commission.motion',
    sql: `UPDATE commission.motion SET reason = 'Another reason.' WHERE reason IS NOT NULL`,
    restricted: [6, /stored reason of a motion/],
  },
  {
    what: 'the sitting',
    table: 'commission.sitting',
    sql: `UPDATE commission.sitting SET state = jsonb_set(state, '{present}', '[]')`,
    restricted: [6, /stored sitting is not the one in the log/],
  },
  {
    what: 'who sat under which name',
    table: 'commission.member_name',
    sql: `UPDATE commission.member_name SET staff_id = gen_random_uuid() WHERE NOT is_chair`,
    restricted: [6, /held by others than the commission/],
  },
  {
    what: 'an offer',
    table: 'commission.offer',
    sql: `UPDATE commission.offer SET candidate_code =
            (SELECT candidate_code FROM commission.ranking_row WHERE rank = 2)`,
    public: [6, /an offer to \S+ \(accepted\) otherwise than the log/],
  },
  {
    what: 'a deleted offer',
    table: 'commission.offer',
    sql: 'DELETE FROM commission.offer',
    public: [6, /more or fewer offers than the log/],
  },
  {
    what: 'a row of the ruleset',
    table: 'contest.ruleset',
    sql: `UPDATE contest.ruleset SET document = jsonb_set(document, '{stages,0,totalMinCorrect}', '4')`,
    public: [5, /ruleset\.json is not the ruleset that was announced/],
  },
  {
    what: 'a window of the contest',
    table: 'contest.contest',
    sql: `UPDATE contest.contest SET state = jsonb_set(state, '{windows,acceptUntil}', '1')`,
    public: [6, /another windows of the contest than the log/],
  },
  {
    what: 'the commission of the contest',
    table: 'contest.contest',
    sql: `UPDATE contest.contest SET state = jsonb_set(state, '{commission}', '[]')`,
    public: [6, /another members of the contest than the log/],
  },
  {
    what: 'the sealed set',
    table: 'contest.sealed_application',
    sql: `DELETE FROM contest.sealed_application WHERE candidate_code =
            (SELECT min(candidate_code) FROM contest.sealed_application)`,
    restricted: [5, /sealed candidate set is not the set of admitted applications/],
  },
  {
    what: 'a code in the sealed set',
    table: 'contest.sealed_application',
    sql: `UPDATE contest.sealed_application SET candidate_code = 'BBB-BBB-BBB' WHERE candidate_code =
            (SELECT min(candidate_code) FROM contest.sealed_application)`,
    restricted: [
      5,
      /candidate-set-sealed at leaf \d+ is against the rules: candidate-set.root-wrong/,
    ],
  },
];

const RUNS = CASES.flatMap(({ what, table, sql, ...verdicts }) =>
  (['public', 'restricted'] as const).flatMap((kind) => {
    const verdict = verdicts[kind];
    return verdict === undefined ? [] : [[what, kind, { tables: [table], sql }, verdict] as const];
  }),
);

describe('D10 a row changed behind the back of the program is named', () => {
  test.each(['public', 'restricted'] as const)(
    'nothing is found in honest %s evidence',
    async (kind) => {
      const report = await verdictOn(contest, { tables: [], sql: 'SELECT 1' }, kind);

      expect(report).toMatchObject({ exitCode: 0, findings: [] });
    },
  );

  test.each(RUNS)('%s (%s)', async (_what, kind: EvidenceKind, tampering, [code, says]) => {
    const report = await verdictOn(contest, tampering, kind);

    expect(report.findings.map((finding) => finding.says)).toContainEqual(
      expect.stringMatching(says),
    );
    expect(report.exitCode).toBe(code);
  });
});
