import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { BeaconPanel } from '../../../shared/contest/beacon-panel.js';
import { Asked } from '../../../shared/parts/asked.js';
import { ContestStageBar } from '../../../shared/parts/contest-stage-bar.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Page } from '../../../shared/parts/page.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { useActor } from '../../../shared/session/session.js';
import { AppealsPanel } from '../parts/appeals-panel.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { OffersPanel } from '../parts/offers-panel.js';
import { ResultPanel } from '../parts/result-panel.js';
import { RosterPanel } from '../parts/roster-panel.js';
import { RulesPanel } from '../parts/rules-panel.js';
import { SupervisionPanel } from '../parts/supervision-panel.js';
import { TimelinePanel } from '../parts/timeline-panel.js';
import { contestQuery, type Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** Everything that the department may know of one contest. */
export function DossierPage() {
  const { contestId } = useParams({ from: '/department/contests/$contestId' });
  const contest = useQuery(contestQuery(contestId));
  useLive(
    [
      ['contest', contestId],
      ['department', contestId],
    ],
    10_000,
  );
  if (contest.data !== undefined) return <Dossier contest={contest.data} />;
  return (
    <div className="page" data-width="wide">
      <Asked query={contest} loading="text">
        {() => null}
      </Asked>
    </div>
  );
}

function Dossier({ contest }: { readonly contest: Contest }) {
  const { home: t } = useDepartmentTexts();
  const local = useLocal();
  return (
    <Page
      width="wide"
      title={local(contest.title)}
      above={
        <>
          <Link to="/department">{t.title}</Link> · {local(contest.bodyName)}
        </>
      }
      lead={<ContestStatusMark contest={contest} />}
      status={<Standing contest={contest} />}
      actions={<Doors contestId={contest.id} />}
    >
      <Lot contest={contest} />
      <SupervisionPanel contest={contest} />
      <TimelinePanel contest={contest} />
      <ResultPanel contest={contest} />
      <OffersPanel contest={contest} />
      <AppealsPanel contest={contest} />
      <RulesPanel contest={contest} />
      <RosterPanel contest={contest} />
      <EvidencePanel contest={contest} />
    </Page>
  );
}

/** The department's part of the draw, for the reviewer who is its party, until the draw is made. */
function Lot({ contest }: { readonly contest: Contest }) {
  const { actor } = useActor();
  const { status, beacon, composition } = contest;
  const isParty = actor.kind === 'staff' && composition?.departmentStaffId === actor.staffId;
  if (!isParty || status === 'draft' || status === 'voided' || beacon.value !== null) return null;
  return (
    <div id="lot">
      <BeaconPanel contest={contest} party="department" />
    </div>
  );
}

function Standing({ contest }: { readonly contest: Contest }) {
  const { dossier: t } = useDepartmentTexts();
  return (
    <>
      <ContestStageBar contest={contest} />
      {contest.isFrozen && <StatusLine>{t.frozen}</StatusLine>}
      {contest.status === 'draft' && <StatusLine>{t.draft}</StatusLine>}
    </>
  );
}

function Doors({ contestId }: { readonly contestId: string }) {
  const { dossier: t } = useDepartmentTexts();
  return (
    <>
      <Link to="/department/contests/$contestId/log" params={{ contestId }}>
        {t.log}
      </Link>
      <Link to="/contests/$contestId" params={{ contestId }}>
        {t.public}
      </Link>
    </>
  );
}
