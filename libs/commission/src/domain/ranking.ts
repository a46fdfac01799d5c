import type { Ruleset } from '@adal/contest/domain';
import {
  compareBytes,
  concatBytes,
  expectOk,
  fromHex,
  ok,
  refuse,
  toHex,
  toUtf8,
  type CandidateCode,
  type Result,
} from '@adal/kernel';
import { canonicalBytes, setRoot, sha256, tieKey } from '@adal/proof';

import { maxPoints } from './assessment.js';

/** Points of one candidate, one number for each stage of the ruleset in its order. */
export type Standing = { readonly code: CandidateCode; readonly points: readonly number[] };

/** `tie` is the rule that put it below the row above although their totals are equal. */
export type RankingRow = {
  readonly rank: number;
  readonly code: CandidateCode;
  readonly total: number;
  readonly points: readonly number[];
  readonly tie: string | null;
};

/** Members who marked; the tie beacon, null while it does not exist yet. */
export type RankingFacts = { readonly members: number; readonly beacon: Uint8Array | null };

type Totalled = Standing & { readonly total: number };
/** A ruleset's step between equals: the stage with more points first, by its index. */
type TieStep = { readonly name: string; readonly stage: number };

/**
 * Ranks 1…n without gaps or shared places. Totals are compared as rounded, then the ruleset's tie steps
 * apply, and at last the beacon, which is asked for only when two remain equal in everything else.
 */
export function ranking(
  ruleset: Ruleset,
  standings: readonly Standing[],
  facts: RankingFacts,
): Result<readonly RankingRow[]> {
  if (new Set(standings.map(({ code }) => code)).size < standings.length)
    throw new Error('a candidate is ranked twice');
  const steps = tieSteps(ruleset);
  const totalOf = totals(ruleset, facts.members);
  const sorted = standings
    .map((standing) => ({ ...standing, total: totalOf(standing.points) }))
    .sort((a, b) => b.total - a.total || compareBySteps(steps, a, b));
  const ordered = breakTies(sorted, steps, facts.beacon);
  if (!ordered.ok) return ordered;
  return ok(ordered.value.map((row, i) => rowOf(row, i, { above: ordered.value[i - 1], steps })));
}

function rowOf(
  { code, total, points }: Totalled,
  index: number,
  { above, steps }: { readonly above: Totalled | undefined; readonly steps: readonly TieStep[] },
): RankingRow {
  const isTie = above !== undefined && above.total === total;
  const step = steps.find(({ stage }) => above?.points[stage] !== points[stage]);
  return { rank: index + 1, code, total, points, tie: isTie ? (step?.name ?? 'beacon') : null };
}

function tieSteps({ stages, ranking: rules }: Ruleset): readonly TieStep[] {
  return rules.tieBreak
    .filter((name) => name !== 'beacon')
    .map((name) => ({ name, stage: stages.findIndex(({ code }) => `stage:${code}` === name) }));
}

function compareBySteps(steps: readonly TieStep[], a: Standing, b: Standing): number {
  for (const { stage } of steps) {
    const difference = (b.points[stage] ?? 0) - (a.points[stage] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Runs of equals, each put in the order of the beacon. */
function breakTies(
  sorted: readonly Totalled[],
  steps: readonly TieStep[],
  beacon: Uint8Array | null,
): Result<readonly Totalled[]> {
  const ordered: Totalled[] = [];
  for (let start = 0; start < sorted.length;) {
    const run = runFrom(sorted, start, steps);
    if (run.length > 1 && beacon === null) return refuse('ranking.beacon-missing');
    ordered.push(...(run.length > 1 && beacon !== null ? byBeacon(run, beacon) : run));
    start += run.length;
  }
  return ok(ordered);
}

function runFrom(
  sorted: readonly Totalled[],
  start: number,
  steps: readonly TieStep[],
): readonly Totalled[] {
  const first = sorted[start];
  let end = start + 1;
  for (let next = sorted[end]; first !== undefined && next !== undefined; next = sorted[end]) {
    if (next.total !== first.total || compareBySteps(steps, first, next) !== 0) break;
    end += 1;
  }
  return sorted.slice(start, end);
}

function byBeacon(run: readonly Totalled[], beacon: Uint8Array): readonly Totalled[] {
  const keyed = run.map((row) => ({ row, key: tieKey(beacon, row.code) }));
  return keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ row }) => row);
}

/**
 * Percent of the maximum in units of 10^-decimals: 10^d × Σ weight × points / maxPoints, rounded half up, once.
 * Big integers keep it exact: the fractions are brought to one denominator.
 */
function totals(ruleset: Ruleset, members: number): (points: readonly number[]) => number {
  const maxima = ruleset.stages.map((stage) => BigInt(maxPoints(stage, members)));
  const denominator = maxima.reduce((product, max) => product * max, 1n);
  const scale = 10n ** BigInt(ruleset.ranking.rounding.decimals);
  const weights = ruleset.stages.map(({ code }, stage) => {
    const weight = ruleset.ranking.weights.find((each) => each.stage === code)?.weight ?? 0;
    return (scale * BigInt(weight) * denominator) / (maxima[stage] ?? 1n);
  });
  return (points) => {
    if (points.length !== weights.length) throw new Error('points are missing for a stage');
    const sum = points.reduce((s, each, stage) => s + BigInt(each) * (weights[stage] ?? 0n), 0n);
    return Number((2n * sum + denominator) / (2n * denominator));
  };
}

/** The commitment to a whole ranking in hex, which the decision names. */
export function rankingRoot(rows: readonly RankingRow[]): string {
  return toHex(setRoot(rows.map((row) => expectOk(canonicalBytes(row)))));
}

/**
 * The last resort among equals, in hex: SHA-256('adal/tie/v1\n' ‖ contest beacon ‖ root of the first checkpoint that
 * covers the close of assessment), both 32 bytes. What it protects from: docs/adr/0006-tie-beacon.md.
 */
export function tieBeacon(contestBeacon: string, checkpointRoot: string): string {
  const parts = [contestBeacon, checkpointRoot].map((hex) => expectOk(fromHex(hex)));
  if (parts.some((part) => part.length !== 32)) throw new Error('a beacon part has 32 bytes');
  return toHex(sha256(concatBytes(toUtf8('adal/tie/v1\n'), ...parts)));
}
