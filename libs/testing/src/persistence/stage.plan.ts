import type { ContestId } from '@adal/kernel';

import type { AttemptTerms, Form } from '../domain/index.js';

/** One attempt to be created; a practical one has no form. */
export type NewAttempt = {
  readonly id: string;
  readonly applicationId: string;
  readonly code: string;
  readonly form: Form | null;
  readonly formHash: string;
};

/** What all attempts of a stage have in common. */
export type StagePlan = {
  readonly contestId: ContestId;
  readonly stage: number;
  readonly kind: 'test' | 'practical';
  readonly positions: number;
  readonly maxChars: number | null;
  readonly terms: AttemptTerms;
};
