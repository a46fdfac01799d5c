import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import { Invitations } from '../rerun/invitations.js';
import css from '../candidate.module.css';
import { applicationsQuery, contestQuery, type OwnApplication } from '../queries.js';
import { candidateTexts } from '../texts.js';

/** The person's applications, each with its ID number and the way in. */
export function MyContestsPage() {
  const t = useTexts(candidateTexts);
  const applications = useQuery(applicationsQuery);
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
      <Invitations />
      <Asked query={applications} loading="cards">
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.my.empty}>{t.my.emptyText}</Empty>
          ) : (
            <ul className="rows">
              {rows.map((row) => (
                <ApplicationRow key={row.applicationId} row={row} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  );
}

function ApplicationRow({ row }: { readonly row: OwnApplication }) {
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
        <ContestNow contestId={row.contestId} />
      </div>
      <VerdictMark row={row} waiting={t.my.waiting} />
    </li>
  );
}

/** What the contest does at this moment; a public matter. */
function ContestNow({ contestId }: { readonly contestId: string }) {
  const contest = useQuery(contestQuery(contestId));
  return contest.data !== undefined && <ContestStatusMark contest={contest.data} />;
}

function VerdictMark({
  row: { verdict },
  waiting,
}: {
  readonly row: OwnApplication;
  readonly waiting: string;
}) {
  const t = useTexts(candidateTexts);
  if (verdict === null) return <Mark tone="wait">{waiting}</Mark>;
  return (
    <Mark tone={verdict.isEligible ? 'done' : 'lost'}>
      {verdict.isEligible ? t.my.admitted : t.my.refused}
    </Mark>
  );
}
