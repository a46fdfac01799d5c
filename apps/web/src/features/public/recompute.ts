import { ranking, rankingRoot, type RankingRow, type Standing } from '@adal/commission/domain';
import type { Ruleset } from '@adal/contest/domain';
import { brand, fromHex, type CandidateCode } from '@adal/kernel';
import type { Projection } from '@adal/supervision/domain';

/**
 * Ranks the published points again, by the published rules, with the code of the offline verifier.
 * Answers whether every row and the root are those that were published.
 */
export function isRankingRepeatable(ruleset: Ruleset, shown: Projection): boolean {
  if (shown.ranking === null) return false;
  const { members } = shown.contest;
  const beacon = shown.ranking.beacon === null ? null : fromHex(shown.ranking.beacon);
  if (beacon !== null && !beacon.ok) return false;
  const again = ranking(ruleset, standingsOf(ruleset, shown), {
    members,
    beacon: beacon === null ? null : beacon.value,
  });
  return (
    again.ok &&
    isSame(again.value, shown.ranking.rows) &&
    rankingRoot(again.value) === shown.ranking.root
  );
}

/** Who has points in every stage, with those points. */
function standingsOf(ruleset: Ruleset, shown: Projection): readonly Standing[] {
  const byStage = ruleset.stages.map((_, stage) => pointsOf(shown, stage));
  const codes = [...(byStage[0]?.keys() ?? [])];
  return codes.flatMap((code) => {
    const points = byStage.flatMap((stage) => stage.get(code) ?? []);
    return points.length === ruleset.stages.length
      ? [{ code: brand<CandidateCode>(code), points }]
      : [];
  });
}

function pointsOf(shown: Projection, stage: number): ReadonlyMap<string, number> {
  const tested = shown.results
    .filter((result) => result.stage === stage)
    .flatMap(({ rows }) => rows.filter(({ isPassed }) => isPassed));
  const marked = shown.assessments.filter((assessment) => assessment.stage === stage);
  return new Map([...tested, ...marked].map(({ code, points }) => [code, points]));
}

function isSame(left: readonly RankingRow[], right: readonly RankingRow[]): boolean {
  return (
    left.length === right.length && left.every((row, index) => isSameRow(row, right[index] ?? null))
  );
}

function isSameRow(left: RankingRow, right: RankingRow | null): boolean {
  return (
    right !== null &&
    left.rank === right.rank &&
    left.code === right.code &&
    left.total === right.total &&
    left.tie === right.tie &&
    left.points.every((value, index) => value === right.points[index])
  );
}
