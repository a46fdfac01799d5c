import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { ContestLineage } from '../../../shared/parts/contest-lineage.js';
import { isRerun } from '../../../shared/parts/contest-phase.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { contestQuery, contestsQuery, type Contest } from '../queries.js';
import css from '../parts/publisher.module.css';
import { usePublisherTexts } from '../texts.js';

/** Contests that wait for the second signature, and those whose secret has to be revealed. */
export function PublisherPage() {
  const t = usePublisherTexts();
  const { moment } = useFormat();
  const reveal = ({ beacon }: Contest): string =>
    t.reveal(beacon.revealUntil === null ? '' : moment(beacon.revealUntil));
  const { contests, isPending, problem } = useContests();
  useLive([['contests', 'publisher'], ['contest']], 10_000);
  const toSign = sorted(contests.filter(isSigned), ({ acceptFrom }) => acceptFrom);
  const toReveal = sorted(contests.filter(isToReveal), ({ beacon }) => beacon.revealUntil ?? 0);
  const preparing = contests.filter((each) => each.status === 'draft' && !isSigned(each));
  const isEmpty = !isPending && problem === null && toSign.length + toReveal.length === 0;
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isPending && <Loading shape="cards" />}
      {isEmpty && <Empty title={t.empty}>{t.emptyText}</Empty>}
      <Group title={t.toSign} says={() => t.readyFor} contests={toSign} isUrgent />
      <Group title={t.toReveal} says={reveal} contests={toReveal} isUrgent />
      <Group title={t.preparing} says={() => t.notYet} contests={preparing} />
    </Page>
  );
}

type GroupProps = {
  readonly title: string;
  readonly says: (contest: Contest) => string;
  readonly contests: readonly Contest[];
  readonly isUrgent?: boolean;
};

function Group({ title, says, contests, isUrgent = false }: GroupProps) {
  const t = usePublisherTexts();
  const shared = useSharedTexts();
  const local = useLocal();
  if (contests.length === 0) return null;
  return (
    <Panel title={title} look="plain">
      <ul className="rows">
        {contests.map((contest) => (
          <li key={contest.id} className={css['row']}>
            <div>
              <h3>{local(contest.title)}</h3>
              <p className="quiet">{local(contest.bodyName)}</p>
              {isRerun(contest) && <Mark tone="quiet">{shared.lineage.rerun}</Mark>}
              <ContestLineage contest={contest} />
              <p>{says(contest)}</p>
            </div>
            <Button
              variant={isUrgent ? 'filled' : 'default'}
              renderRoot={(props) => (
                <Link {...props} to="/publisher/$contestId" params={{ contestId: contest.id }} />
              )}
            >
              {t.look}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The nearest date first. */
function sorted(contests: readonly Contest[], dateOf: (contest: Contest) => number) {
  return [...contests].sort((one, other) => dateOf(one) - dateOf(other));
}

function isSigned({ status, composition }: Contest): boolean {
  const signedBy = composition?.signedBy ?? [];
  return status === 'draft' && signedBy.includes('secretary') && !signedBy.includes('publisher');
}

function isToReveal({ sealed, beacon }: Contest): boolean {
  return (
    sealed !== null && beacon.commitments.publisher !== null && beacon.reveals.publisher === null
  );
}

function useContests() {
  const drafts = useQuery(contestsQuery('draft'));
  const screening = useQuery(contestsQuery('screening'));
  const ids = [...(drafts.data ?? []), ...(screening.data ?? [])].map(({ id }) => id);
  const answers = useQueries({ queries: ids.map((id) => contestQuery(id)) });
  const all = [drafts, screening, ...answers];
  return {
    contests: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isPending: all.some(({ isPending }) => isPending),
    problem: all.find(({ error }) => error !== null)?.error?.problem ?? null,
  };
}
