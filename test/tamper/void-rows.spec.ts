import type { EvidenceKind } from '@adal/supervision/domain';

import { SECRETARY } from '../support/contest.maker.js';
import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { verdictOn } from '../support/tampering.js';
import {
  department,
  investigated,
  participant,
  REVIEWERS,
  voided,
} from '../support/voided-contest.steps.js';

/** A whole contest is played, voided and ordered again before. */
const PATIENCE = 300_000;

let contest: DecidedContest;

beforeAll(async () => {
  contest = await decidedContest();
  const [one] = contest.candidates;
  if (one === undefined) throw new Error('nobody');
  const { appeals, reruns } = department(contest);
  const filed = await appeals.file(participant(one, contest.contestId), 'marks-wrong');
  if (!filed.ok) throw new Error(filed.error.code);
  const about = await investigated(contest, contest.contestId);
  await voided(contest, about, { scope: 'decision', stage: null });
  await contest.db.superuser.query(
    `INSERT INTO exchange.staff_grant (id, staff_id, role, region_id)
     VALUES (gen_random_uuid(), $1, 'secretary', 'KZ-71')`,
    [SECRETARY],
  );
  const wish = { secretary: null, acceptFrom: null };
  const ordered = await reruns.order(REVIEWERS.first, contest.contestId, wish);
  if (!ordered.ok) throw new Error(ordered.error.code);
  await contest.sequence();
}, PATIENCE);
afterAll(() => contest.close(), PATIENCE);

/** What is changed, in which table, how, and what the verifier says to everybody and to the department. */
type Case = {
  readonly what: string;
  readonly table: string;
  readonly sql: string;
  readonly public?: readonly [code: number, says: RegExp];
  readonly restricted?: readonly [code: number, says: RegExp];
};

const CASES: readonly Case[] = [
  {
    what: 'nothing',
    table: 'supervision.void',
    sql: 'SELECT 1',
  },
  {
    what: 'the scope of a void',
    table: 'supervision.void',
    sql: `UPDATE supervision.void SET state = jsonb_set(state, '{scope}', '"contest"')`,
    public: [6, /another scope of the void than the log/],
    restricted: [5, /the stored void \S+ is not the logged one/],
  },
  {
    what: 'the second signer of a void',
    table: 'supervision.void',
    sql: `UPDATE supervision.void SET state = jsonb_set(state, '{signedBy}', state -> 'proposedBy')`,
    restricted: [5, /the stored void \S+ is not the logged one/],
  },
  {
    what: 'the effects that were shown',
    table: 'supervision.void',
    sql: `UPDATE supervision.void SET effects = jsonb_set(effects, '{admitted}', '99')`,
    restricted: [5, /the stored effects of void \S+ are not those that were signed/],
  },
  {
    what: 'a void that is gone',
    table: 'supervision.void',
    sql: 'DELETE FROM supervision.void',
    public: [6, /do not both have a void/],
    restricted: [5, /the tables and the log do not have the same voids/],
  },
  {
    what: 'a contest that is decided again',
    table: 'contest.contest',
    sql: `UPDATE contest.contest SET status = 'decided', state = state || '{"status":"decided","voided":null}'
           WHERE status = 'voided'`,
    public: [6, /the site shows another (status|voided) of the contest than the log/],
  },
  {
    what: 'the void that a contest names',
    table: 'contest.contest',
    sql: `UPDATE contest.contest SET state = jsonb_set(state, '{voided,scope}', '"contest"')
           WHERE status = 'voided'`,
    public: [6, /the site shows another voided of the contest than the log/],
  },
  {
    what: 'where a contest comes from',
    table: 'contest.contest',
    sql: `UPDATE contest.contest SET state = jsonb_set(state, '{lineage,half}', '"B"')
           WHERE status = 'voided'`,
    public: [6, /the site shows another lineage of the contest than the log/],
  },
  {
    what: 'a finding',
    table: 'supervision.violation_case',
    sql: `UPDATE supervision.violation_case SET state = jsonb_set(state, '{findings,0,liable}', '[]')`,
    restricted: [5, /the stored case \S+ is not the logged one/],
  },
  {
    what: 'the reasoning of a finding',
    table: 'supervision.finding_reason',
    sql: `UPDATE supervision.finding_reason SET reason = 'Somebody asked for it.'`,
    restricted: [5, /the stored reasoning of finding \S+ is not the one/],
  },
  {
    what: 'an appeal that is gone',
    table: 'supervision.appeal',
    sql: 'DELETE FROM supervision.appeal',
    restricted: [5, /the tables and the log do not have the same appeals/],
  },
  {
    what: 'an offer that stands again',
    table: 'commission.offer',
    sql: `UPDATE commission.offer SET status = 'accepted'`,
    public: [6, /the site shows an offer to \S+ \(accepted\) otherwise than the log/],
  },
];

describe('D10 a void or a rerun changed behind the back of the program', () => {
  it.each(CASES)(
    '$what',
    async ({ table, sql, ...expected }) => {
      for (const kind of ['public', 'restricted'] as const) {
        const [code, says] = expectationOf(expected, kind);

        const report = await verdictOn(contest, { tables: [table], sql }, kind);

        if (says !== null) {
          expect(report.findings.map((finding) => finding.says).join('\n')).toMatch(says);
        }
        if (says === null && code === 0) expect(report.exitCode).toBe(0);
        else expect(report.exitCode).not.toBe(0);
      }
    },
    PATIENCE,
  );
});

/** What neither view is expected to notice leaves it sound; the restricted view notices what the public one does. */
function expectationOf(
  expected: Pick<Case, 'public' | 'restricted'>,
  kind: EvidenceKind,
): readonly [code: number, says: RegExp | null] {
  const found = kind === 'public' ? expected.public : (expected.restricted ?? expected.public);
  return found ?? [0, null];
}
