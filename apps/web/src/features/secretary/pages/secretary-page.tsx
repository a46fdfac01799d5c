import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useLive, useServerNow } from '../../../shared/api/index.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { grantsOf, useActor } from '../../../shared/session/session.js';
import { byTurn } from '../../../shared/contest/turns.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { ContestCard } from '../parts/contest-card.js';
import { contestQuery, type Contest } from '../queries.js';
import { placeOf } from '../standing.js';
import { useSecretaryTexts } from '../texts.js';
import { useStandings } from '../use-standing.js';

/** The secretary's contests: what waits for the secretary first, then the others by the nearest date, then those that are over. */
export function SecretaryPage() {
  const { home: t } = useSecretaryTexts();
  const { contests, isPending, problem } = useOwnContests();
  useLive([['contest'], ['secretary']], 10_000);
  const { turn } = useSharedTexts();
  const { mine, running, over } = useInOrder(contests);
  return (
    <Page width="wide" title={t.title} lead={t.lead} actions={<Begin />}>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isPending && <Loading shape="cards" />}
      {!isPending && contests.length === 0 && problem === null && (
        <Empty title={t.empty}>{t.emptyText}</Empty>
      )}
      <Group title={turn.mine} contests={mine} />
      <Group title={turn.running} contests={running} />
      <Group title={turn.over} contests={over} />
    </Page>
  );
}

function Begin() {
  const { home: t } = useSecretaryTexts();
  return <Button renderRoot={(props) => <Link {...props} to="/secretary/new" />}>{t.begin}</Button>;
}

function Group({
  title,
  contests,
}: {
  readonly title: string;
  readonly contests: readonly Contest[];
}) {
  if (contests.length === 0) return null;
  return (
    <Panel title={title} look="plain">
      <ul className="rows">
        {contests.map((contest) => (
          <li key={contest.id}>
            <ContestCard contest={contest} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function useInOrder(contests: readonly Contest[]) {
  const now = useServerNow(10_000);
  const standings = useStandings(contests);
  const placed = contests.flatMap((contest, index) => {
    const standing = standings[index];
    return standing === undefined ? [] : [{ contest, place: placeOf(contest, standing, now) }];
  });
  const { mine, running, over } = byTurn(placed, ({ place }) => place);
  const bare = (rows: typeof placed | typeof mine) => rows.map(({ contest }) => contest);
  return { mine: bare(mine), running: bare(running), over: bare(over) };
}

/** Contests that the reader's own grants name. */
function useOwnContests() {
  const { actor, isPending } = useActor();
  const ids = grantsOf(actor, 'secretary').flatMap(({ contestId }) =>
    contestId === null ? [] : [contestId],
  );
  const answers = useQueries({ queries: ids.map((id) => contestQuery(id)) });
  const contests = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    contests,
    isPending: isPending || answers.some((answer) => answer.isPending),
    problem: answers.find(({ error }) => error !== null)?.error?.problem ?? null,
  };
}
