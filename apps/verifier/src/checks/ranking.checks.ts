import {
  ranking,
  rankingRoot,
  tieBeacon,
  type RankingComputed,
  type RankingRow,
  type Standing,
} from '@adal/commission/domain';
import { brand, toHex, type CandidateCode } from '@adal/kernel';
import { exactJson } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { bytesOf } from './log.checks.js';

/** The rows of the last logged version, parts joined. */
export function loggedRanking({ entries }: Dossier): {
  readonly head: RankingComputed;
  readonly rows: readonly RankingRow[];
} | null {
  const parts = eventsOf(entries, 'ranking.computed');
  const head = parts.at(-1);
  if (head === undefined) return null;
  const ofVersion = parts.filter(({ version }) => version === head.version);
  return { head, rows: ofVersion.flatMap((part) => part.rows) };
}

function computed(dossier: Dossier): Outcome {
  const logged = loggedRanking(dossier);
  if (logged === null) {
    const isDecided = eventsOf(dossier.entries, 'contest.decided').length > 0;
    const findings = unless([!isDecided, 'a decision took effect without a ranking']);
    return { says: 'there is no ranking', findings };
  }
  const { head, rows } = logged;
  return {
    says: `${String(rows.length)} ranked candidates: totals, order and ties recomputed`,
    findings: [
      ...rowFindings(dossier, head, rows),
      ...unless(
        [isComplete(dossier, head), 'the parts of the ranking in the log are not one whole'],
        [head.root === rankingRoot(rows), 'the root of the ranking is not over its rows'],
      ),
    ],
  };
}

function rowFindings(
  dossier: Dossier,
  head: RankingComputed,
  rows: readonly RankingRow[],
): readonly string[] {
  const members = eventsOf(dossier.entries, 'contest.announced')[0]?.members ?? 0;
  const beacon = head.beacon === null ? null : bytesOf(head.beacon);
  const expected = ranking(dossier.parts.ruleset, standings(dossier), { members, beacon });
  if (!expected.ok) return [`the ranking cannot be computed: ${expected.error.code}`];
  const wrong = expected.value.filter((row, i) => !isRow(row, rows[i]));
  const [all, ranked] = [expected.value.length, rows.length];
  return [
    ...wrong.map(({ rank, code }) => `rank ${String(rank)} belongs to ${code} with other numbers`),
    ...unless([all === ranked, `${String(ranked)} are ranked; by the rules it is ${String(all)}`]),
  ];
}

function isRow(expected: RankingRow, logged: RankingRow | undefined): boolean {
  return logged !== undefined && exactJson(expected) === exactJson(logged);
}

/** Every part once and in order, agreeing on everything but their rows. */
function isComplete({ entries }: Dossier, head: RankingComputed): boolean {
  const parts = eventsOf(entries, 'ranking.computed').filter(
    ({ version }) => version === head.version,
  );
  const about = (part: RankingComputed): string => exactJson({ ...part, rows: [], part: 0 });
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const isOrdered = parts.every((part, i) => part.part === i + 1 && about(part) === about(head));
  return isOrdered && parts.length === head.parts && rows === head.count;
}

/** Everybody with points in every stage: passed where there is a pass mark, marked where people mark. */
function standings({ parts, entries }: Dossier): readonly Standing[] {
  const results = eventsOf(entries, 'stage.result').filter(({ isPassed }) => isPassed);
  const assessed = eventsOf(entries, 'work.assessed');
  const stages = parts.ruleset.stages.map(({ kind }, stage) => {
    const of = kind === 'test' ? results : assessed;
    const here = of.filter((each) => each.stage === stage);
    return new Map<string, number>(here.map(({ code, points }) => [code, points]));
  });
  return [...(stages[0]?.keys() ?? [])].flatMap((code) => {
    const points = stages.flatMap((stage) => stage.get(code) ?? []);
    return points.length === stages.length ? [{ code: brand<CandidateCode>(code), points }] : [];
  });
}

/** Made of the contest's beacon and of a checkpoint later than the end of assessment. */
function ties(dossier: Dossier): Outcome {
  const logged = loggedRanking(dossier);
  const isDrawn = logged?.rows.some(({ tie }) => tie === 'beacon') ?? false;
  if (logged === null || (logged.head.beacon === null && !isDrawn))
    return nothingToCheck('no tie had to be broken by lot');
  const { head } = logged;
  return {
    says: 'ties were broken by a checkpoint that nobody knew when the marks closed',
    findings: unless(
      [isMade(dossier, head), 'the lot is not made of the contest and the named checkpoint'],
      [isOfThisLog(dossier, head), 'the checkpoint of the ties is not one of this log'],
      [isLater(dossier, head), 'the checkpoint of the ties does not cover the end of assessment'],
    ),
    notChecked: ['that the named checkpoint was the first one after the end of assessment'],
  };
}

function isMade({ state }: Dossier, { beacon, checkpoint }: RankingComputed): boolean {
  const contest = state?.beacon.value ?? null;
  if (contest === null || beacon === null || checkpoint === null) return false;
  return beacon === tieBeacon(contest, checkpoint.root);
}

function isOfThisLog({ parts }: Dossier, { checkpoint }: RankingComputed): boolean {
  return parts.earlier.some(
    ({ size, root }) => size === checkpoint?.size && toHex(root) === checkpoint.root,
  );
}

function isLater({ entries }: Dossier, { checkpoint }: RankingComputed): boolean {
  const closing =
    ofType(entries, 'contest.marks-closed').at(-1) ??
    ofType(entries, 'contest.stage-closed').at(-1);
  return checkpoint !== null && closing !== undefined && checkpoint.size > closing.index;
}

export const RANKING_CHECKS: readonly Check[] = [
  { name: 'ranking', code: EXIT.rules, run: computed },
  { name: 'ties', code: EXIT.rules, run: ties },
];
