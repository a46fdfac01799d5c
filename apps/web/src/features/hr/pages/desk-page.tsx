import { useQuery } from '@tanstack/react-query';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { DeskContestRow } from '../parts/desk-contest-row.js';
import { deskContestsQuery, type DeskContest } from '../queries.js';
import { isScreened } from '../standing.js';
import { useHrTexts } from '../texts.js';

/** The contests of the officer: first those whose documents wait. */
export function DeskPage() {
  const t = useHrTexts().desk;
  const contests = useQuery(deskContestsQuery);
  useLive([['desk', 'contests']], 15_000);
  return (
    <Page width="wide" title={t.title} lead={t.lead}>
      <Asked query={contests} loading="cards">
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.empty}>{t.emptyText}</Empty>
          ) : (
            <Contests contests={items} />
          )
        }
      </Asked>
    </Page>
  );
}

function Contests({ contests }: { readonly contests: readonly DeskContest[] }) {
  const t = useHrTexts().desk;
  const waiting = contests.filter(isScreened);
  const over = contests.filter((contest) => !isScreened(contest) && contest.status !== 'announced');
  return (
    <>
      <Panel title={t.waiting} look="plain">
        {waiting.length === 0 ? <Empty title={t.noneWaiting} /> : <List contests={waiting} />}
      </Panel>
      {over.length > 0 && (
        <Panel title={t.over} look="plain">
          <List contests={over} />
        </Panel>
      )}
    </>
  );
}

function List({ contests }: { readonly contests: readonly DeskContest[] }) {
  return (
    <ul className="rows">
      {contests.map((contest) => (
        <DeskContestRow key={contest.contestId} contest={contest} />
      ))}
    </ul>
  );
}
