import type { Ruleset } from '@adal/contest/domain';

import { rulesOf } from '../../../shared/contest/rules.js';
import type { Bank, Colleague, Contest, RulesetRow } from '../queries.js';

/** What the builder works with beside the form. */
export type BuilderFacts = {
  readonly contest: Contest;
  readonly staff: readonly Colleague[];
  readonly rulesets: readonly RulesetRow[];
  readonly banks: readonly Bank[];
};

/** The rules that the form has chosen; those pinned by the draft stay in their own version. */
export function chosenRules(rulesetId: string, { contest, rulesets }: BuilderFacts): Ruleset {
  const chosen = rulesets.find(({ id }) => id === rulesetId);
  return rulesOf(rulesetId === contest.rulesetId || chosen === undefined ? contest : chosen);
}
