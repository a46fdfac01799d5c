import { useQuery } from '@tanstack/react-query';

import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { Empty } from '../../../shared/parts/empty.js';
import { sittingQuery, type Contest, type Sitting } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { isRanked, RankingList } from './ranking-list.js';

/** Decision and ranking of one side, by its own codes. */
export function SideResult({ contest }: { readonly contest: Contest }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  const sitting = useQuery(sittingQuery(contest.id));
  return (
    <>
      <h3>{t.decision}</h3>
      <Asked query={sitting} loading="text">
        {(held) => (
          <p>
            <Decided sitting={held} />
          </p>
        )}
      </Asked>
      <h3>{t.ranking}</h3>
      {isRanked(contest) ? (
        <RankingList contest={contest} look="short" />
      ) : (
        <Empty title={t.rankingNot}>{t.rankingNotText}</Empty>
      )}
    </>
  );
}

function Decided({ sitting }: { readonly sitting: Sitting | null }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  const decision = sitting?.decision ?? null;
  if (decision === null) return t.decisionNot;
  if (decision.code === null) return t.nobody;
  return <Code value={decision.code} look="row" />;
}
