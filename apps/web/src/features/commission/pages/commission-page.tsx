import { useQueries } from '@tanstack/react-query';

import { useLive, useServerNow } from '../../../shared/api/index.js';
import { byTurn, type Place } from '../../../shared/contest/turns.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { grantsOf, hasRole, useActor } from '../../../shared/session/session.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { SeatCard } from '../parts/seat-card.js';
import { contestQuery, sittingQuery, worksQuery, type Contest } from '../queries.js';
import { placeOf, standingOf } from '../standing.js';
import { useCommissionTexts } from '../texts.js';

/** The contests in whose commission the reader sits: what waits for the reader first. */
export function CommissionPage() {
  const t = useCommissionTexts();
  const { turn } = useSharedTexts();
  const { contests, isPending, problem } = useSeats();
  useLive([['contest'], ['commission']], 15_000);
  const { mine, running, over } = byTurn(contests, ({ place }) => place);
  const isEmpty = contests.length === 0 && !isPending && problem === null;
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isPending && <Loading shape="cards" />}
      {isEmpty && <Empty title={t.empty}>{t.emptyText}</Empty>}
      {!isPending && (
        <>
          <Group title={turn.mine} seats={mine} />
          <Group title={turn.running} seats={running} />
          <Group title={turn.over} seats={over} />
        </>
      )}
    </Page>
  );
}

function Group({ title, seats }: { readonly title: string; readonly seats: readonly Seat[] }) {
  if (seats.length === 0) return null;
  return (
    <Panel title={title} look="plain">
      <ul className="rows">
        {seats.map(({ contest }) => (
          <li key={contest.id}>
            <SeatCard contest={contest} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Seat = { readonly contest: Contest; readonly place: Place };

/** Every contest with what its place in the list depends on. */
function useSeats() {
  const { actor, isPending } = useActor();
  const now = useServerNow(5000);
  const grants = [...grantsOf(actor, 'chair'), ...grantsOf(actor, 'member')];
  const ids = grants.flatMap(({ contestId }) => (contestId === null ? [] : [contestId]));
  const answers = useQueries({ queries: ids.map((id) => contestQuery(id)) });
  const contests = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const sittings = useQueries({
    queries: contests.map(({ id, status }) => ({
      ...sittingQuery(id),
      enabled: status === 'deciding',
    })),
  });
  const works = useQueries({
    queries: contests.map((contest) => ({
      ...worksQuery(contest.id),
      enabled: standingOf(contest) === 'marking',
    })),
  });
  return {
    contests: contests.map((contest, index): Seat => {
      const left = works[index]?.data?.filter(({ revision }) => revision === 0).length ?? null;
      const isChair = hasRole(actor, 'chair', contest.id);
      const standing = standingOf(contest, sittings[index]?.data);
      return { contest, place: placeOf(contest, { standing, left, isChair, now }) };
    }),
    // Nothing moves from one heading to another while it loads.
    isPending: isPending || [...answers, ...sittings, ...works].some(({ isLoading }) => isLoading),
    problem: answers.find(({ error }) => error !== null)?.error?.problem ?? null,
  };
}
