import { useQuery } from '@tanstack/react-query';

import { useServerNow } from '../../shared/api/index.js';
import { rulesOf } from '../../shared/contest/rules.js';
import { useActor } from '../../shared/session/session.js';
import { checksOf } from './builder/checks.js';
import { valuesOf } from './builder/form-values.js';
import {
  closureQuery,
  earliestQuery,
  offersQuery,
  sittingQuery,
  summaryQuery,
  type Contest,
} from './queries.js';
import { standingOf, type Standing } from './standing.js';

/** What the contest waits for, asking the server only what its state turns on. */
export function useStanding(contest: Contest): Standing {
  const { id, status, sealed } = contest;
  const isUnsealed = status === 'screening' && sealed === null;
  const isDecided = status === 'decided';
  const summary = useQuery({ ...summaryQuery(id), enabled: isUnsealed });
  const closure = useQuery({ ...closureQuery(id), enabled: status === 'assessing' });
  const sitting = useQuery({
    ...sittingQuery(id),
    enabled: status === 'deciding' || isDecided,
  });
  const offers = useQuery({ ...offersQuery(id), enabled: isDecided });
  const unmet = useUnmet(contest);
  const now = useServerNow(10_000);
  return standingOf(contest, {
    ...{ now, unmet },
    undecided: summary.data?.submitted ?? null,
    closure: closure.data ?? null,
    sitting: sitting.data,
    offers: offers.data ?? null,
  });
}

/** The readiness list of the builder, counted for the draft as it is saved. */
function useUnmet(contest: Contest): number | null {
  const { actor } = useActor();
  const now = useServerNow(30_000);
  const isDraft = contest.status === 'draft';
  const { rulesetId, acceptFrom } = contest;
  const { data: earliest, isPending } = useQuery({
    ...earliestQuery(rulesetId, acceptFrom),
    enabled: isDraft,
  });
  if (!isDraft || isPending) return null;
  const rules = rulesOf(contest);
  const self = actor.kind === 'staff' ? actor.staffId : '';
  const facts = { rules, contest, self, earliest: earliest ?? null, now, isSaved: true };
  return checksOf(valuesOf(contest, rules), facts).filter(({ isMet }) => isMet !== true).length;
}
