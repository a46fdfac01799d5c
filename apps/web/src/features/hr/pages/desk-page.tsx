import { useQuery } from '@tanstack/react-query';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { DeskContestRow } from '../parts/desk-contest-row.js';
import { deskContestsQuery, type DeskContest } from '../queries.js';
import { groupOf, type DeskGroup } from '../standing.js';
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
  const of = (group: DeskGroup) => contests.filter((contest) => groupOf(contest) === group);
  const waiting = of('waiting');
  return (
    <>
      <Panel title={t.waiting} look="plain">
        {waiting.length === 0 ? <Empty title={t.noneWaiting} /> : <List contests={waiting} />}
      </Panel>
      <Rest title={t.coming} contests={of('coming')} />
      <Rest title={t.over} contests={of('over')} />
    </>
  );
}

function Rest({
  title,
  contests,
}: {
  readonly title: string;
  readonly contests: readonly DeskContest[];
}) {
  if (contests.length === 0) return null;
  return (
    <Panel title={title} look="plain">
      <List contests={contests} />
    </Panel>
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
