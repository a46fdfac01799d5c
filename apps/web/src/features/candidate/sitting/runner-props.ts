import type { Attempt, AttemptForm } from '../queries.js';
import type { RuleStage } from '../rules.js';

/** What the screen of an open attempt works with; the clock stands in attempt and form alike. */
export type RunnerProps = {
  readonly contestId: string;
  readonly applicationId: string;
  readonly attempt: Attempt;
  readonly form: AttemptForm;
  /** Words of the rules; the test goes on without them. */
  readonly stage: RuleStage | undefined;
  readonly title: string;
  readonly onTakeBack: () => void;
};
