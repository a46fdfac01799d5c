import { useQuery } from '@tanstack/react-query';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { grantsOf, useActor } from '../../../shared/session/session.js';
import { SeatCard } from '../parts/seat-card.js';
import { contestQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

/** The contests in whose commission the reader sits, each with its next step. */
export function CommissionPage() {
  const t = useCommissionTexts();
  const contestIds = useSeats();
  useLive([['contest'], ['commission']], 15_000);
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      {contestIds.length === 0 ? (
        <Empty title={t.empty}>{t.emptyText}</Empty>
      ) : (
        <ul className="rows">
          {contestIds.map((contestId) => (
            <li key={contestId}>
              <Seat contestId={contestId} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Seat({ contestId }: { readonly contestId: string }) {
  return (
    <Asked query={useQuery(contestQuery(contestId))} loading="text">
      {(contest) => <SeatCard contest={contest} />}
    </Asked>
  );
}

function useSeats(): readonly string[] {
  const { actor } = useActor();
  const grants = [...grantsOf(actor, 'chair'), ...grantsOf(actor, 'member')];
  return grants.flatMap(({ contestId }) => (contestId === null ? [] : [contestId]));
}
