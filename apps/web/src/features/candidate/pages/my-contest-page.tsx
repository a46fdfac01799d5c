import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useLive, useServerNow } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import { ContestStageBar } from '../../../shared/parts/contest-stage-bar.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { Seal } from '../../../shared/parts/seal.js';
import { sealLevelOf } from '../../../shared/parts/seal-level.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { AppealPanel } from '../appeal/appeal-panel.js';
import { ContestMessages } from '../notices/contest-messages.js';
import { NextStep } from '../parts/next-step.js';
import { OutcomePanel } from '../outcome/outcome-panel.js';
import { decisionQuery } from '../outcome/queries.js';
import { OfferPanel } from '../parts/offer-panel.js';
import { OpeningsPanel } from '../parts/openings-panel.js';
import { OwnContest } from '../parts/own-contest.js';
import { OwnStages } from '../parts/own-stages.js';
import { RefusalPanel } from '../parts/refusal-panel.js';
import { useStandingWords } from '../parts/use-standing-words.js';
import { WithdrawalPanel } from '../parts/withdrawal-panel.js';
import css from '../candidate.module.css';
import { NewDates } from '../rerun/new-dates.js';
import { rerunsQuery } from '../rerun/queries.js';
import { VoidPanel } from '../rerun/void-panel.js';
import {
  attemptsQuery,
  contestQuery,
  offerQuery,
  openingsQuery,
  participationKey,
  standingQuery,
  type OwnApplication,
} from '../queries.js';
import { standingOf, type Known, type Standing } from '../standing.js';
import { candidateTexts } from '../texts.js';

/** One contest as its candidate sees it. */
export function MyContestPage() {
  const { contestId } = useParams({ from: '/my/contests/$contestId' });
  return (
    <OwnContest contestId={contestId}>
      {(application) => <MyContest key={contestId} application={application} />}
    </OwnContest>
  );
}

function MyContest({ application }: { readonly application: OwnApplication }) {
  const { applicationId, contestId } = application;
  useLive([participationKey(applicationId), ['contest', contestId], ['own-applications']]);
  const contest = useQuery(contestQuery(contestId));
  const own = useQuery(standingQuery(applicationId));
  const attempts = useQuery(attemptsQuery(applicationId));
  const outcome = useOutcome(application);
  const now = useServerNow();
  return (
    <Asked query={contest} loading="cards">
      {(view) => (
        <Asked query={own} loading="cards">
          {(standing) => (
            <Asked query={attempts} loading="cards">
              {(rows) => (
                <MyContestView
                  application={application}
                  known={{
                    contest: view,
                    own: standing,
                    attempts: rows,
                    ...outcome,
                    now,
                  }}
                />
              )}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

/** What the end of a contest adds; while it is being read there is nothing of it. */
function useOutcome({ applicationId, contestId, candidateCode: code }: OwnApplication) {
  const offer = useQuery(offerQuery(applicationId));
  const decision = useQuery(decisionQuery(applicationId));
  const { data: reruns = [] } = useQuery(rerunsQuery);
  return {
    offer: offer.data ?? ({ code, status: 'none' } as const),
    decision: decision.data ?? null,
    rerun: reruns.find(({ rerunOf }) => rerunOf === contestId) ?? null,
  };
}

type ViewProps = { readonly application: OwnApplication; readonly known: Known };

function MyContestView({ application, known }: ViewProps) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const { contest } = known;
  const standing = standingOf(known);
  const words = useStandingWords(contest);
  return (
    <Page
      width="one"
      above={`${t.contest.above} · ${local(contest.bodyName)}`}
      title={local(contest.title)}
      seal={<OwnSeal applicationId={application.applicationId} contest={contest} known={known} />}
      status={<StatusLine>{words(standing)}</StatusLine>}
      actions={<NextStep contestId={contest.id} standing={standing} />}
    >
      {!isOut(standing) && <ContestStageBar contest={contest} />}
      <WhatCameOfIt applicationId={application.applicationId} known={known} />
      <Panel title={t.contest.code}>
        <p>
          <Code value={application.candidateCode} />
        </p>
        <p className="quiet">{t.contest.codeText}</p>
      </Panel>
      <VoidPanel contest={contest} />
      <ContestMessages contestId={contest.id} />
      <RefusalPanel verdict={application.verdict} />
      {(!isOut(standing) || known.attempts.length > 0) && (
        <OwnStages contest={contest} attempts={known.attempts} />
      )}
      <AppealPanel contest={contest} />
      <OpeningsPanel applicationId={application.applicationId} />
      <WithdrawalPanel application={application} known={known} />
      <p className="panel">
        <Link to="/contests/$contestId" params={{ contestId: contest.id }}>
          {t.contest.publicPage}
        </Link>
      </p>
    </Page>
  );
}

/** Whose participation ended: what the contest does next is nothing to them. */
function isOut({ kind }: Standing): boolean {
  return kind === 'refused' || kind === 'withdrawn';
}

/** What waits for an answer, and what was decided. */
function WhatCameOfIt(props: { readonly applicationId: string; readonly known: Known }) {
  const { contest, rerun } = props.known;
  return (
    <>
      <OfferPanel {...props} />
      {contest.status === 'voided' && rerun !== null && <NewDates rerun={rerun} />}
      <OutcomePanel known={props.known} />
    </>
  );
}

/** The document desk may read until the last stage is assessed; from then on only the holders can. */
function OwnSeal({
  applicationId,
  contest,
  known: { offer },
}: {
  readonly applicationId: string;
  readonly contest: ContestView;
  readonly known: Known;
}) {
  const { contest: t } = useTexts(candidateTexts);
  const { data: openings = [] } = useQuery(openingsQuery(applicationId));
  return (
    <div className={css['seal']}>
      <Seal
        level={sealLevelOf(contest)}
        isOpened={offer.status === 'unsealed'}
        openings={openings.length}
        verifiedAt={null}
      />
      <p className="quiet">
        {offer.status === 'unsealed' ? t.sealOpened : t.sealWhole(openings.length)}{' '}
        <a href="#openings">{t.openings}</a>
      </p>
    </div>
  );
}
