import type { Ruleset } from '@adal/contest/domain';
import { useQuery } from '@tanstack/react-query';

import { useServerNow } from '../../../shared/api/index.js';
import { useActor } from '../../../shared/session/session.js';
import { earliestQuery, type Windows } from '../queries.js';
import { checksOf, type Check } from './checks.js';
import type { BuilderFacts } from './facts.js';
import type { BuilderForm } from './form-values.js';

/** The live checks of what is typed, and the earliest dates that they compare with. */
export function useChecks(
  form: BuilderForm,
  { contest }: BuilderFacts,
  rules: Ruleset,
): { readonly checks: readonly Check[]; readonly earliest: Windows | null } {
  const { actor } = useActor();
  const now = useServerNow(30_000);
  const values = form.getValues();
  const { rulesetId, acceptFrom } = values;
  const { data: earliest = null } = useQuery({
    ...earliestQuery(rulesetId, acceptFrom ?? 0),
    enabled: acceptFrom !== null,
  });
  const self = actor.kind === 'staff' ? actor.staffId : '';
  const isSaved = !form.isDirty();
  return {
    earliest,
    checks: checksOf(values, { rules, contest, self, earliest, now, isSaved }),
  };
}
