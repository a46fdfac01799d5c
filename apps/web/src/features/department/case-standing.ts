import type { CaseFile, Finding, Void } from './queries.js';

/** Where a case stands; decides what its page offers. */
export type CaseStanding =
  'empty' | 'weak' | 'ready' | 'proposed' | 'signed' | 'recorded' | 'closed';

/** Whether a void can stand on this finding. */
export function carriesVoid({ affectsOutcome, evidence }: Finding): boolean {
  return affectsOutcome && evidence.length > 0;
}

export function standingOf(file: CaseFile, standing: Void | null): CaseStanding {
  if (file.status === 'closed') return 'closed';
  if (standing !== null && standing.status !== 'withdrawn') return standing.status;
  if (file.findings.length === 0) return 'empty';
  return file.findings.some(carriesVoid) ? 'ready' : 'weak';
}
