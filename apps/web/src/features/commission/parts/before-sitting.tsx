import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { Empty } from '../../../shared/parts/empty.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { contestQuery } from '../queries.js';
import { useIsChair } from '../seat.js';
import { standingOf } from '../standing.js';
import { useCommissionTexts } from '../texts.js';
import { useEnd } from '../use-end.js';
import { useOpenSitting } from '../use-sitting-act.js';

/** Before the chair has opened the sitting. */
export function BeforeSitting({ contestId }: { readonly contestId: string }) {
  const { sitting: t } = useCommissionTexts();
  const { data: contest } = useQuery(contestQuery(contestId));
  const isChair = useIsChair(contestId);
  const end = useEnd(contestId);
  const open = useOpenSitting(contestId, t.opened);
  const isRanked = contest !== undefined && standingOf(contest) === 'ranked';
  if (end !== null) return <Empty title={t.none} />;
  if (!isRanked) return <Empty title={t.notYet}>{t.notYetRanking}</Empty>;
  if (!isChair) return <Empty title={t.notYet}>{t.notYetMember}</Empty>;
  return (
    <Empty title={t.notYet}>
      <p>{t.notYetChair}</p>
      <Button loading={open.isPending} onClick={() => void open.run(null)}>
        {t.open}
      </Button>
      {open.problem !== null && <ProblemNotice problem={open.problem} />}
    </Empty>
  );
}
