import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { ProblemError, useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { RankingTable } from '../parts/ranking-table.js';
import { Room } from '../parts/room.js';
import { StageSpread } from '../parts/stage-spread.js';
import { contestQuery, rankingQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

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
  const ranking = useQuery(rankingQuery(contestId));
  const isNotReady =
    ranking.error instanceof ProblemError && ranking.error.problem.code === 'ranking.not-ready';
  useLive(
    isNotReady
      ? [
          ['commission', contestId, 'ranking'],
          ['contest', contestId],
        ]
      : [],
    3000,
  );
  if (isNotReady && ranking.data === undefined) {
    const isTied = contest.data?.stages.every(({ status }) => status === 'assessed') === true;
    return isTied ? (
      <StatusLine>{t.ranking.waits}</StatusLine>
    ) : (
      <Empty title={t.ranking.notYet}>{t.ranking.notYetText}</Empty>
    );
  }
  return (
    <Asked query={ranking} loading="table">
      {(shown) => (
        <>
          <RankingTable contest={contest.data ?? null} ranking={shown} />
          {contest.data?.stages.map(
            ({ kind }, stage) =>
              kind === 'practical' && (
                <StageSpread key={stage} contest={contest.data} stage={stage} ranking={shown} />
              ),
          )}
        </>
      )}
    </Asked>
  );
}
