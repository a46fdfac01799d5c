import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { BeaconPanel } from '../../../shared/contest/beacon-panel.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { RulesPanel } from '../../../shared/contest/rules-panel.js';
import { Asked } from '../../../shared/parts/asked.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { Content } from '../parts/content.js';
import { SignPanel } from '../parts/sign-panel.js';
import { contestQuery, type Contest } from '../queries.js';
import { usePublisherTexts } from '../texts.js';

/** One contest before the second signature, and the publisher's part after it. */
export function ReviewPage() {
  const { contestId } = useParams({ from: '/publisher/$contestId' });
  const { review: t } = usePublisherTexts();
  const contest = useQuery(contestQuery(contestId));
  useLive([['contest', contestId]], 3000);
  if (contest.data !== undefined) return <Shown contest={contest.data} />;
  return (
    <Page width="one" title={t.title} above={<Back />}>
      <Asked query={contest} loading="text">
        {() => null}
      </Asked>
    </Page>
  );
}

function Back() {
  const { review: t } = usePublisherTexts();
  return <Link to="/publisher">{t.back}</Link>;
}

function Shown({ contest }: { readonly contest: Contest }) {
  const { review: t } = usePublisherTexts();
  const local = useLocal();
  const { status, beacon } = contest;
  const isDraft = status === 'draft';
  const hasPart = status === 'announced' || status === 'accepting' || status === 'screening';
  return (
    <Page
      width="one"
      title={local(contest.title)}
      documentTitle={t.title}
      above={<Back />}
      lead={local(contest.bodyName)}
      seal={<ContestStatusMark contest={contest} />}
    >
      {isDraft ? <SignPanel contest={contest} /> : <Announced contest={contest} />}
      {hasPart && beacon.value === null && <BeaconPanel contest={contest} party="publisher" />}
      <Content contest={contest} />
      <RulesPanel contest={contest} rules={rulesOf(contest)} />
    </Page>
  );
}

function Announced({ contest }: { readonly contest: Contest }) {
  const { sign: t } = usePublisherTexts();
  return (
    <Panel title={t.announced}>
      <Link to="/contests/$contestId" params={{ contestId: contest.id }}>
        {t.toPublic}
      </Link>
    </Panel>
  );
}
