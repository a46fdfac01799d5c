import type { PracticalStage } from '@adal/contest/domain';
import { expectOk, ok, refuse, toHex, type Result, type WorkCode } from '@adal/kernel';
import { canonicalBytes, saltedLeaf } from '@adal/proof';

/** One member's score of one criterion of one work; the comment never enters the log. */
export type Mark = {
  readonly criterion: string;
  readonly value: number;
  readonly comment: string | null;
};

/** All marks of one work by one member, as given together; version 1 is the first. */
export type MarkVersion = {
  readonly workCode: WorkCode;
  readonly version: number;
  readonly marks: readonly Mark[];
};

/** Characters of one comment. */
export const MAX_COMMENT = 2_000;

const LIMITS = { maxBytes: 1 << 20, maxDepth: 4 };

/** Accepts every criterion exactly once with a whole mark, and answers in the ruleset's order with trimmed NFC comments. */
export function checkMarks(stage: PracticalStage, given: readonly Mark[]): Result<readonly Mark[]> {
  const byCriterion = new Map(given.map((mark) => [mark.criterion, mark]));
  if (byCriterion.size < given.length) return refuse('mark.criterion-repeated');
  const known = new Set(stage.criteria.map(({ code }) => code));
  if (given.some(({ criterion }) => !known.has(criterion))) return refuse('mark.criterion-unknown');
  const checked: Mark[] = [];
  for (const { code } of stage.criteria) {
    const mark = byCriterion.get(code);
    if (mark === undefined) return refuse('mark.criterion-missing', { criterion: code });
    const good = checkMark(stage, mark);
    if (!good.ok) return good;
    checked.push(good.value);
  }
  return ok(checked);
}

function checkMark(stage: PracticalStage, { criterion, value, comment }: Mark): Result<Mark> {
  const { markMin: min, markMax: max } = stage;
  const isOnScale = Number.isSafeInteger(value) && value >= min && value <= max;
  if (!isOnScale) return refuse('mark.value-invalid', { criterion, min, max });
  const text = (comment ?? '').normalize('NFC').trim();
  if (!text.isWellFormed() || text.length > MAX_COMMENT)
    return refuse('mark.comment-too-long', { criterion, max: MAX_COMMENT });
  if (text === '' && stage.commentRequiredAt.includes(value))
    return refuse('mark.comment-missing', { criterion });
  return ok({ criterion, value, comment: text === '' ? null : text });
}

/** What the log holds of a mark until it is opened: without the salt nobody can try out the few possible marks. */
export function markCommitment(
  salt: Uint8Array,
  { workCode, version, marks }: MarkVersion,
): string {
  const opened = { workCode, version, marks };
  return toHex(saltedLeaf(salt, expectOk(canonicalBytes(opened, LIMITS))));
}

function isSameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return JSON.stringify(one.map(plain)) === JSON.stringify(other.map(plain));
}

function plain({ criterion, value, comment }: Mark): readonly unknown[] {
  return [criterion, value, comment];
}

/** Revisions only grow by one: the same sheet again is no news, any other revision but the next is refused. */
export function nextVersion(
  last: { readonly version: number; readonly marks: readonly Mark[] } | null,
  given: { readonly revision: number; readonly marks: readonly Mark[] },
): Result<{ readonly version: number; readonly isNew: boolean }> {
  const stored = last?.version ?? 0;
  if (given.revision === stored + 1) return ok({ version: given.revision, isNew: true });
  const isRepeated =
    last !== null && given.revision === stored && isSameMarks(last.marks, given.marks);
  return isRepeated
    ? ok({ version: stored, isNew: false })
    : refuse('mark.revision-stale', { stored });
}
