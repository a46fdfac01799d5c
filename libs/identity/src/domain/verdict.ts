import { ok, refuse, type Result } from '@adal/kernel';

/** Why the document desk may refuse; a closed list, so that reasons can be counted and appealed. */
export const REFUSAL_REASONS = [
  'citizenship',
  'age',
  'education',
  'experience',
  'documents-incomplete',
  'documents-untrue',
  'capacity',
  'record-of-offence',
  'health',
  'other-legal-bar',
] as const;

/** The text is for the candidate alone and never leaves the vault. */
export type Verdict = {
  readonly isEligible: boolean;
  readonly reasonCode: string | null;
  readonly text: string | null;
};

/** A refusal says why, in a code and in words; an admission has nothing to explain. */
export function checkVerdict(verdict: Verdict): Result<Verdict> {
  const { isEligible, reasonCode, text } = verdict;
  if (isEligible) {
    return reasonCode === null && text === null ? ok(verdict) : refuse('verdict.reason-unexpected');
  }
  return reasonCode === null || text === null ? refuse('verdict.reason-missing') : ok(verdict);
}

/** A verdict is final: the same once more is no news (`given`), another is refused. */
export function compareVerdicts(given: Verdict, wanted: Verdict): Result<'given'> {
  const isSame =
    given.isEligible === wanted.isEligible &&
    given.reasonCode === wanted.reasonCode &&
    given.text === wanted.text;
  return isSame ? ok('given') : refuse('verdict.already-given');
}
