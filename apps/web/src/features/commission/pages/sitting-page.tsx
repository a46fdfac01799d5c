import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { BeforeSitting } from '../parts/before-sitting.js';
import { Room } from '../parts/room.js';
import { SittingHall } from '../parts/sitting-hall.js';
import { sittingQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

const FRESH_MS = 2500;

/** The commission in one room: presence, motion, votes, count, signatures. */
export function SittingPage() {
  const { contestId } = useParams({ from: '/commission/$contestId/sitting' });
  const t = useCommissionTexts();
  const sitting = useQuery(sittingQuery(contestId));
  const isSettled = typeof sitting.data?.decision?.effectiveAt === 'number';
  useLive(
    isSettled
      ? []
      : [
          ['commission', contestId, 'sitting'],
          ['contest', contestId],
        ],
    FRESH_MS,
  );
  return (
    <Room contestId={contestId} width="one" title={t.sitting.title}>
      <Asked query={sitting} loading="cards">
        {(shown) =>
          shown === null ? (
            <BeforeSitting contestId={contestId} />
          ) : (
            <SittingHall contestId={contestId} sitting={shown} />
          )
        }
      </Asked>
    </Room>
  );
}
