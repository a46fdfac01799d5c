import type { Attempt, OwnApplication } from '../queries.js';
import type { RuleStage } from '../rules.js';

/** One stage of the own contest, with what the rules and the attempt say. */
export type StageProps = {
  readonly application: OwnApplication;
  readonly stage: RuleStage;
  readonly attempt: Attempt;
};
