import { sectionItems, type PracticalStage, type Stage } from '@adal/contest/domain';
import type { CandidateCode, MemberPseudonym } from '@adal/kernel';

import type { Mark } from './marks.js';

/** One criterion of one work as it is published: without the comment. */
export type Score = { readonly criterion: string; readonly value: number };

export type MemberMarks = {
  readonly pseudonym: MemberPseudonym;
  readonly criteria: readonly Score[];
};

/** Members differ on a criterion by more than the ruleset lets pass; the sitting is told. */
export type Gap = { readonly criterion: string; readonly low: number; readonly high: number };

/** The last marks of one member for one candidate, once they are open. */
export type OpenedMarks = {
  readonly code: CandidateCode;
  readonly pseudonym: MemberPseudonym;
  readonly marks: readonly Mark[];
};

/** One candidate in one stage marked by people. */
export type Assessment = {
  readonly code: CandidateCode;
  readonly marks: readonly MemberMarks[];
  readonly points: number;
  readonly gaps: readonly Gap[];
};

/** One assessment a candidate in the order of codes, members in the order of pseudonyms: neither tells of time. */
export function assess(
  stage: PracticalStage,
  sheets: readonly OpenedMarks[],
): readonly Assessment[] {
  const byCode = new Map<CandidateCode, MemberMarks[]>();
  for (const { code, pseudonym, marks } of sheets) {
    const criteria = marks.map(({ criterion, value }) => ({ criterion, value }));
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [{ pseudonym, criteria }]);
    else known.push({ pseudonym, criteria });
  }
  return [...byCode]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, unsorted]) => {
      const marks = unsorted.sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
      return { code, marks, points: pointsOf(marks), gaps: gapsOf(stage, marks) };
    });
}

/** The sum over members and criteria: every member marks every work, so a mean would only add a rounding. */
export function pointsOf(marks: readonly MemberMarks[]): number {
  return marks.reduce((sum, { criteria }) => criteria.reduce((s, { value }) => s + value, sum), 0);
}

/** Criteria in the ruleset's order on which two members are at least `minGap` apart; none without a gap rule. */
export function gapsOf(stage: PracticalStage, marks: readonly MemberMarks[]): readonly Gap[] {
  const { gapRule } = stage;
  if (gapRule === null) return [];
  return stage.criteria
    .map(({ code }) => rangeOf(code, marks))
    .filter(({ low, high }) => high - low >= gapRule.minGap);
}

function rangeOf(criterion: string, marks: readonly MemberMarks[]): Gap {
  const values = marks.flatMap(({ criteria }) =>
    criteria.filter((score) => score.criterion === criterion).map(({ value }) => value),
  );
  return { criterion, low: Math.min(...values), high: Math.max(...values) };
}

/** What a candidate could reach at most: right answers, or the best mark of every member on every criterion. */
export function maxPoints(stage: Stage, members: number): number {
  return stage.kind === 'test'
    ? sectionItems(stage)
    : members * stage.criteria.length * stage.markMax;
}
