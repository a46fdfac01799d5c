import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { hasDrafts } from '../drafts.store.js';
import { Room } from '../parts/room.js';
import { ScoreOne } from '../parts/score-one.js';
import { worksQuery, workQuery, type WorkRow } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

/** One work at a time: the work on the left, the guide on the right. */
export function ScorePage() {
  const { contestId, position } = useParams({ from: '/commission/$contestId/works/$position' });
  const t = useCommissionTexts();
  const { number } = useFormat();
  const works = useQuery(worksQuery(contestId));
  const place = Number(position);
  const row = works.data?.[place - 1];
  useLeavingGuard();
  return (
    <Room
      contestId={contestId}
      width="wide"
      title={
        row === undefined
          ? t.work.work
          : t.work.title(number(place), number(works.data?.length ?? place))
      }
    >
      <Asked query={works} loading="form">
        {(rows) =>
          row === undefined ? (
            <Empty title={t.work.gone}>
              {t.work.goneText}{' '}
              <Link to="/commission/$contestId/works" params={{ contestId }}>
                {t.work.toQueue}
              </Link>
            </Empty>
          ) : (
            <OneWork key={row.workCode} contestId={contestId} rows={rows} place={place} row={row} />
          )
        }
      </Asked>
    </Room>
  );
}

function OneWork(props: {
  readonly contestId: string;
  readonly rows: readonly WorkRow[];
  readonly place: number;
  readonly row: WorkRow;
}) {
  const { contestId, rows, place, row } = props;
  const work = useQuery(workQuery(row.workCode));
  return (
    <Asked query={work} loading="form">
      {(shown) => (
        <ScoreOne
          // A newer stored version begins a new sheet; a draft of this tab is taken up again.
          key={shown.revision}
          contestId={contestId}
          work={shown}
          place={{ now: place, last: rows.length }}
        />
      )}
    </Asked>
  );
}

/** The browser asks before a tab with unsaved marks is closed. */
function useLeavingGuard(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasDrafts()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
}
