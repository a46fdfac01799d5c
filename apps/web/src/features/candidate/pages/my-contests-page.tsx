import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useLive, useServerNow } from '../../../shared/api/index.js';
import { byTurn } from '../../../shared/contest/turns.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { ContestLineage } from '../../../shared/parts/contest-lineage.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { OffersWaiting } from '../outcome/offers-waiting.js';
import { outcomeTexts } from '../outcome/texts.js';
import { Invitations } from '../rerun/invitations.js';
import css from '../candidate.module.css';
import { applicationsQuery, contestQuery, type OwnApplication } from '../queries.js';
import { placeOf } from '../standing.js';
import { candidateTexts } from '../texts.js';

/** The person's applications, each with its ID number and the way in. */
export function MyContestsPage() {
  const t = useTexts(candidateTexts);
  const applications = useQuery(applicationsQuery);
  useLive([applicationsQuery.queryKey]);
  return (
    <Page
      width="one"
      title={t.my.title}
      lead={t.my.lead}
      actions={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/my/vacancies" />}>
          {t.my.vacancies}
        </Button>
      }
    >
      <OffersWaiting rows={applications.data ?? []} />
      <Invitations />
      <Asked query={applications} loading="cards">
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.my.empty}>{t.my.emptyText}</Empty>
          ) : (
            <Applications rows={rows} />
          )
        }
      </Asked>
    </Page>
  );
}

/** What is open now comes first, then the others by their next date, then what is over. */
function Applications({ rows }: { readonly rows: readonly OwnApplication[] }) {
  const { my: t } = useTexts(candidateTexts);
  const { turn } = useSharedTexts();
  const now = useServerNow(5000);
  const contests = useQueries({ queries: rows.map(({ contestId }) => contestQuery(contestId)) });
  if (contests.some(({ isLoading }) => isLoading)) return <Loading shape="cards" />;
  const own = rows.map((row, index) => ({ row, contest: contests[index]?.data }));
  const { mine, running, over } = byTurn(own, (one) => placeOf(one, now));
  return (
    <>
      <Group title={t.openNow} own={mine} />
      <Group title={turn.running} own={running} />
      <Group title={turn.over} own={over} />
    </>
  );
}

type Own = { readonly row: OwnApplication; readonly contest: ContestView | undefined };

function Group({ title, own }: { readonly title: string; readonly own: readonly Own[] }) {
  if (own.length === 0) return null;
  return (
    <Panel title={title} look="plain">
      <ul className="rows">
        {own.map(({ row, contest }) => (
          <ApplicationRow key={row.applicationId} row={row} contest={contest} />
        ))}
      </ul>
    </Panel>
  );
}

function ApplicationRow({ row, contest }: Own) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  return (
    <li className={css['row']}>
      <div>
        <h3>
          <Link to="/my/contests/$contestId" params={{ contestId: row.contestId }}>
            {local(row.title)}
          </Link>
        </h3>
        <Code value={row.candidateCode} />
        {contest !== undefined && (
          <>
            <p>
              <ContestStatusMark contest={contest} />
            </p>
            <ContestLineage contest={contest} />
          </>
        )}
      </div>
      <VerdictMark row={row} waiting={t.my.waiting} />
    </li>
  );
}

function VerdictMark({
  row: { verdict, isOffered },
  waiting,
}: {
  readonly row: OwnApplication;
  readonly waiting: string;
}) {
  const t = useTexts(candidateTexts);
  const { waiting: offered } = useTexts(outcomeTexts);
  if (isOffered) return <Mark tone="now">{offered.mark}</Mark>;
  if (verdict === null) return <Mark tone="wait">{waiting}</Mark>;
  return (
    <Mark tone={verdict.isEligible ? 'done' : 'lost'}>
      {verdict.isEligible ? t.my.admitted : t.my.refused}
    </Mark>
  );
}
