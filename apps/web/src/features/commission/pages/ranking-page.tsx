import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { RankingTable } from '../parts/ranking-table.js';
import { Room } from '../parts/room.js';
import { StageSpread } from '../parts/stage-spread.js';
import { contestQuery, rankingQuery, type Contest, type Ranking } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

/** States of a contest in which marks are closed and ranked. */
const RANKED: readonly Contest['status'][] = ['deciding', 'decided', 'closed', 'voided'];

/** Who stands where and why: totals, what parted equals, and how far the marks lie apart. */
export function RankingPage() {
  const { contestId } = useParams({ from: '/commission/$contestId/ranking' });
  const t = useCommissionTexts();
  return (
    <Room contestId={contestId} width="wide" title={t.ranking.title} lead={t.ranking.lead}>
      <Ranked contestId={contestId} />
    </Room>
  );
}

function Ranked({ contestId }: { readonly contestId: string }) {
  const t = useCommissionTexts();
  const contest = useQuery(contestQuery(contestId));
  const isRanked = contest.data !== undefined && RANKED.includes(contest.data.status);
  const ranking = useQuery({ ...rankingQuery(contestId), enabled: isRanked });
  useLive(isRanked ? [] : [['contest', contestId]], 3000);
  return (
    <Asked query={contest} loading="table">
      {(shown) => {
        if (!isRanked) return <NotYet contest={shown} />;
        if (ranking.error?.problem.code === 'ranking.not-ready')
          return <Empty title={t.ranking.none} />;
        return (
          <Asked query={ranking} loading="table">
            {(rows) => <Standings contest={shown} ranking={rows} />}
          </Asked>
        );
      }}
    </Asked>
  );
}

/** Between the close of marks and the ranking there may be a tie that waits for the log. */
function NotYet({ contest: { stages } }: { readonly contest: Contest }) {
  const t = useCommissionTexts();
  const isTied = stages.length > 0 && stages.every(({ status }) => status === 'assessed');
  return isTied ? (
    <StatusLine>{t.ranking.waits}</StatusLine>
  ) : (
    <Empty title={t.ranking.notYet}>{t.ranking.notYetText}</Empty>
  );
}

function Standings({ contest, ranking }: { readonly contest: Contest; readonly ranking: Ranking }) {
  return (
    <>
      <RankingTable contest={contest} ranking={ranking} />
      {contest.stages.map(
        ({ kind }, stage) =>
          kind === 'practical' && (
            <StageSpread key={stage} contest={contest} stage={stage} ranking={ranking} />
          ),
      )}
    </>
  );
}
