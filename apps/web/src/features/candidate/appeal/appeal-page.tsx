import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useLive, useServerNow } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { OwnContest } from '../parts/own-contest.js';
import { contestQuery, type OwnApplication } from '../queries.js';
import { rerunTexts } from '../rerun/texts.js';
import { AppealForm } from './appeal-form.js';
import { OwnAppeals } from './own-appeals.js';
import { appealsQuery, type AppealClock, type OwnAppeal, type Symptom } from './queries.js';
import { standingOf, symptomsNow, type AppealStanding } from './symptoms.js';
import { appealTexts } from './texts.js';
import { WhatFollows } from './what-follows.js';

/** A candidate's challenge: by what happened, not by articles of law. */
export function AppealPage() {
  const { contestId } = useParams({ from: '/my/contests/$contestId/appeal' });
  return (
    <OwnContest contestId={contestId}>
      {(application) => <Appeal application={application} />}
    </OwnContest>
  );
}

function Appeal({ application }: { readonly application: OwnApplication }) {
  const query = appealsQuery(application.applicationId);
  const own = useQuery(query);
  const contest = useQuery(contestQuery(application.contestId));
  const now = useServerNow(5000);
  useLive([query.queryKey]);
  return (
    <Asked query={contest} loading="form">
      {(view) => (
        <Asked query={own} loading="form">
          {({ appeals, clock }) => (
            <AppealView
              application={application}
              contest={view}
              appeals={appeals}
              clock={clock}
              standing={standingOf(appeals, {
                isOpen: clock.isOpen,
                isVoided: view.status === 'voided',
              })}
              symptoms={symptomsNow(view, { isRefused: isRefused(application), now })}
            />
          )}
        </Asked>
      )}
    </Asked>
  );
}

type ViewProps = {
  readonly application: OwnApplication;
  readonly contest: ContestView;
  readonly appeals: readonly OwnAppeal[];
  readonly clock: AppealClock;
  readonly standing: AppealStanding;
  readonly symptoms: readonly Symptom[];
};

function isRefused({ verdict }: OwnApplication): boolean {
  return verdict !== null && !verdict.isEligible;
}

function AppealView({ application, contest, appeals, clock, standing, symptoms }: ViewProps) {
  const t = useTexts(appealTexts);
  const { openContest, panel } = useTexts(rerunTexts);
  const local = useLocal();
  const { applicationId, contestId, title } = application;
  return (
    <Page
      width="one"
      title={t.title}
      above={`${t.above} · ${local(title)}`}
      {...(standing === 'file' && { lead: t.lead })}
      status={<Clock standing={standing} clock={clock} />}
    >
      <OwnAppeals appeals={appeals} />
      {standing === 'file' && <AppealForm applicationId={applicationId} symptoms={symptoms} />}
      {(standing === 'file' || standing === 'wait') && <WhatFollows contest={contest} />}
      {standing === 'over' && (
        <Panel title={t.over}>
          <p>{t.overText}</p>
        </Panel>
      )}
      {standing === 'voided' && (
        <Panel title={t.voided}>
          <Link to="/my/contests/$contestId/void" params={{ contestId }}>
            {panel.open}
          </Link>
        </Panel>
      )}
      <p className="panel">
        <Link to="/my/contests/$contestId" params={{ contestId }}>
          {openContest}
        </Link>
      </p>
    </Page>
  );
}

type ClockProps = {
  readonly standing: AppealStanding;
  readonly clock: AppealClock;
};

function Clock({ standing, clock: { fileUntil } }: ClockProps) {
  const t = useTexts(appealTexts);
  if (standing === 'wait') return <StatusLine>{t.openOne}</StatusLine>;
  if (standing !== 'file') return null;
  return (
    <StatusLine>
      {fileUntil === null ? t.noClock : <Deadline at={fileUntil} label={t.clock} />}
    </StatusLine>
  );
}
