import type { ContestView } from '../../../shared/parts/contest-stages.js';
import type { OwnAppeal, Symptom } from './queries.js';

/** In the order in which a candidate looks for theirs. */
export const SYMPTOMS: readonly Symptom[] = [
  'interrupted',
  'item-wrong',
  'result-wrong',
  'marks-wrong',
  'refused-wrongly',
  'conflict-of-interest',
  'anonymity-broken',
  'procedure-broken',
];

const ALWAYS: readonly Symptom[] = [
  ...(['conflict-of-interest', 'anonymity-broken', 'procedure-broken'] as const),
];

/** What can have happened by now: nobody is asked about a test before it. */
export function symptomsNow(
  { stages, windows }: Pick<ContestView, 'stages' | 'windows'>,
  { isRefused, now }: { readonly isRefused: boolean; readonly now: number },
): readonly Symptom[] {
  const hasBegun = stages.some(
    ({ status }, index) => status !== 'waiting' && now >= (windows.stages[index]?.from ?? 0),
  );
  const isMarked = stages.some(
    (stage) => stage.kind === 'practical' && stage.status === 'assessed',
  );
  const possible = new Set<Symptom>([
    ...ALWAYS,
    ...(isRefused ? (['refused-wrongly'] as const) : []),
    ...(hasBegun && !isRefused ? (['interrupted', 'item-wrong'] as const) : []),
    ...(stages.some(({ status }) => status === 'assessed') ? (['result-wrong'] as const) : []),
    ...(isMarked ? (['marks-wrong'] as const) : []),
  ]);
  return SYMPTOMS.filter((symptom) => possible.has(symptom));
}

const REASONS = [
  'breach-found',
  'no-breach',
  'no-effect',
  'too-late',
  'not-understood',
  'silence',
] as const;

export type AppealReason = (typeof REASONS)[number] | 'other';

/** `other` for a reason that these words do not know yet. */
export function reasonOf({ reason }: Pick<OwnAppeal, 'reason'>): AppealReason {
  return REASONS.find((known) => known === reason) ?? 'other';
}

/** Null for a symptom that these words do not know yet. */
export function symptomOf({ symptom }: Pick<OwnAppeal, 'symptom'>): Symptom | null {
  return SYMPTOMS.find((known) => known === symptom) ?? null;
}

export type AppealStanding = 'file' | 'wait' | 'over' | 'voided';

/** What may be done now: file, wait for the open one, or nothing any more. */
export function standingOf(
  appeals: readonly Pick<OwnAppeal, 'status'>[],
  { isOpen, isVoided }: { readonly isOpen: boolean; readonly isVoided: boolean },
): AppealStanding {
  if (isVoided) return 'voided';
  if (appeals.some(({ status }) => status === 'open')) return 'wait';
  return isOpen ? 'file' : 'over';
}
