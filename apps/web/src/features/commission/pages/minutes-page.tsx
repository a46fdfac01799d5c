import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Minutes } from '../parts/minutes.js';
import { Room } from '../parts/room.js';
import { contestQuery, rankingQuery, sittingQuery } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import { useEnd } from '../use-end.js';

/** The minutes, written out of the sitting's own records; for paper too. */
export function MinutesPage() {
  const { contestId } = useParams({ from: '/commission/$contestId/minutes' });
  const { minutes: t, sitting: words } = useCommissionTexts();
  const end = useEnd(contestId);
  const contest = useQuery(contestQuery(contestId));
  const sitting = useQuery(sittingQuery(contestId));
  const ranking = useQuery({ ...rankingQuery(contestId), enabled: sitting.data !== null });
  const print = sitting.data !== null && sitting.data !== undefined && (
    <Button
      variant="default"
      onClick={() => {
        window.print();
      }}
    >
      {t.print}
    </Button>
  );
  return (
    <Room contestId={contestId} width="one" title={t.title} lead={t.written} actions={print}>
      <Asked query={sitting} loading="text">
        {(held) =>
          held === null ? (
            <Empty title={end === null ? t.notYet : words.none}>
              {end === null ? t.notYetText : undefined}
            </Empty>
          ) : (
            <Asked query={contest} loading="text">
              {(shown) => <Minutes contest={shown} sitting={held} ranking={ranking.data ?? null} />}
            </Asked>
          )
        }
      </Asked>
    </Room>
  );
}
