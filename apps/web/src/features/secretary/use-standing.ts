import { useQueries } from '@tanstack/react-query';

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

/** What each contest waits for, asking the server only what its state turns on. */
export function useStandings(contests: readonly Contest[]): readonly Standing[] {
  const now = useServerNow(10_000);
  const summaries = useQueries({
    queries: contests.map(({ id, status, sealed }) => ({
      ...summaryQuery(id),
      enabled: status === 'screening' && sealed === null,
    })),
  });
  const closures = useQueries({
    queries: contests.map(({ id, status }) => ({
      ...closureQuery(id),
      enabled: status === 'assessing',
    })),
  });
  const { sittings, offers } = useDecisions(contests);
  const unmet = useUnmet(contests);
  return contests.map((contest, index) =>
    standingOf(contest, {
      ...{ now, unmet: unmet[index] ?? null },
      undecided: summaries[index]?.data?.submitted ?? null,
      closure: closures[index]?.data ?? null,
      sitting: sittings[index]?.data,
      offers: offers[index]?.data ?? null,
    }),
  );
}

/** The same of one contest. */
export function useStanding(contest: Contest): Standing {
  const [standing] = useStandings([contest]);
  if (standing === undefined) throw new Error('a contest without a standing');
  return standing;
}

function useDecisions(contests: readonly Contest[]) {
  const sittings = useQueries({
    queries: contests.map(({ id, status }) => ({
      ...sittingQuery(id),
      enabled: status === 'deciding' || status === 'decided',
    })),
  });
  const offers = useQueries({
    queries: contests.map(({ id, status }) => ({
      ...offersQuery(id),
      enabled: status === 'decided',
    })),
  });
  return { sittings, offers };
}

/** The readiness list of the builder, counted for each draft as it is saved; null for all others. */
function useUnmet(contests: readonly Contest[]): readonly (number | null)[] {
  const { actor } = useActor();
  const now = useServerNow(30_000);
  const self = actor.kind === 'staff' ? actor.staffId : '';
  const answers = useQueries({
    queries: contests.map(({ rulesetId, acceptFrom, status }) => ({
      ...earliestQuery(rulesetId, acceptFrom),
      enabled: status === 'draft',
    })),
  });
  return contests.map((contest, index) => {
    const answer = answers[index];
    if (contest.status !== 'draft' || answer === undefined || answer.isPending) return null;
    const rules = rulesOf(contest);
    const facts = { rules, contest, self, earliest: answer.data ?? null, now, isSaved: true };
    return checksOf(valuesOf(contest, rules), facts).filter(({ isMet }) => isMet !== true).length;
  });
}
