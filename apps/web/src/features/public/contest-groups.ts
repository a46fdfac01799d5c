import type { ApiComponents } from '@adal/contracts';

import { isRerun } from '../../shared/parts/contest-phase.js';

type Contest = Pick<ApiComponents['schemas']['ContestRow'], 'status' | 'rerunOf'>;

/** What a passer-by looks for: where one can still apply, what comes, what runs, what is over. */
const GROUPS = ['open', 'soon', 'running', 'over'] as const;

type Group = (typeof GROUPS)[number];

/** A list that the server has put in order, under its headings; those without a contest are left out. */
export function groupsOf<Row extends Contest>(
  rows: readonly Row[],
): readonly { readonly group: Group; readonly contests: readonly Row[] }[] {
  return GROUPS.map((group) => ({
    group,
    contests: rows.filter((row) => groupOf(row) === group),
  })).filter(({ contests }) => contests.length > 0);
}

/** A rerun takes no applications: its candidates are known. */
function groupOf(contest: Contest): Group {
  const { status } = contest;
  if (status === 'announced') return 'soon';
  if (['decided', 'closed', 'not-held', 'voided'].includes(status)) return 'over';
  return status === 'accepting' && !isRerun(contest) ? 'open' : 'running';
}
