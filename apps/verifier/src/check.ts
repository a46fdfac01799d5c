import type { FindingCode } from './exit-codes.js';
import type { Dossier } from './dossier.js';

/** What a check looked at, what is wrong, and what it could not see in this evidence. */
export type Outcome = {
  /** In plain words, with counts. */
  readonly says: string;
  readonly findings: readonly string[];
  readonly notChecked?: readonly string[];
};

/** One question to the evidence; `code` is the exit code of its findings. */
export type Check = {
  readonly name: string;
  readonly code: FindingCode;
  readonly run: (dossier: Dossier) => Outcome;
};

/** A check that has nothing to look at. */
export function nothingToCheck(says: string): Outcome {
  return { says, findings: [] };
}

/** The findings of those conditions that do not hold. */
export function unless(
  ...conditions: readonly (readonly [isRight: boolean, finding: string])[]
): readonly string[] {
  return conditions.flatMap(([isRight, finding]) => (isRight ? [] : [finding]));
}
