import { useQueries } from '@tanstack/react-query';

import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Page } from '../../../shared/parts/page.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useLive } from '../../../shared/api/index.js';
import { grantsOf, useActor } from '../../../shared/session/session.js';
import { SeatCard } from '../parts/seat-card.js';
import { contestQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

/** The contests in whose commission the reader sits, each with its next step. */
export function CommissionPage() {
  const t = useCommissionTexts();
  const contestIds = useSeats();
  const contests = useQueries({ queries: contestIds.map((id) => contestQuery(id)) });
  useLive([['contest']], 15_000);
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      {contestIds.length === 0 && <Empty title={t.empty}>{t.emptyText}</Empty>}
      {contests.length > 0 && (
        <ul className="rows">
          {contests.map((contest, index) => (
            <li key={contestIds[index]}>
              {contest.data !== undefined && <SeatCard contest={contest.data} />}
              {contest.isPending && <Loading shape="text" />}
              {contest.data === undefined && contest.error !== null && (
                <ProblemNotice
                  problem={contest.error.problem}
                  retry={() => void contest.refetch()}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function useSeats(): readonly string[] {
  const { actor } = useActor();
  const grants = [...grantsOf(actor, 'chair'), ...grantsOf(actor, 'member')];
  return grants.flatMap(({ contestId }) => (contestId === null ? [] : [contestId]));
}
