import type { Assessment } from '../queries.js';
import type { Spread } from '../spread.js';

/** One candidate's marks of one stage. */
export type MarksOfCode = {
  readonly code: string;
  readonly points: number;
  readonly marks: readonly number[];
  readonly spread: Spread;
  readonly gaps: Assessment['gaps'];
};
