import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Download } from '../../../shared/parts/download.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { contestQuery } from '../queries.js';
import { Points } from './points.js';
import { NewDates } from './new-dates.js';
import { rerunsQuery, supervisionQuery, type OwnRerun, type PublicVoid } from './queries.js';
import { Repeated } from './repeated.js';
import own from './rerun.module.css';
import { rerunTexts } from './texts.js';
import { WhatHappened } from './what-happened.js';

/** A voided contest explained to its candidate: what and why, what is kept, what is repeated, when, and with which rights. */
export function VoidPage() {
  const { contestId } = useParams({ from: '/my/contests/$contestId/void' });
  const contest = useQuery(contestQuery(contestId));
  const supervision = useQuery(supervisionQuery(contestId));
  const reruns = useQuery(rerunsQuery);
  return (
    <Asked query={contest} loading="text">
      {(view) => (
        <Asked query={supervision} loading="text">
          {({ void: about }) => (
            <Asked query={reruns} loading="text">
              {(rows) =>
                about === null ? (
                  <NotVoided contest={view} />
                ) : (
                  <Explained
                    contest={view}
                    about={about}
                    rerun={rows.find(({ rerunOf }) => rerunOf === contestId) ?? null}
                  />
                )
              }
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

type ExplainedProps = {
  readonly contest: ContestView;
  readonly about: PublicVoid;
  readonly rerun: OwnRerun | null;
};

function Explained({ contest, about, rerun }: ExplainedProps) {
  const t = useTexts(rerunTexts);
  const local = useLocal();
  return (
    <Page width="one" title={t.title} above={`${t.above} · ${local(contest.title)}`}>
      <NewDates rerun={rerun} />
      <WhatHappened about={about} />
      <Panel title={t.keep}>
        <Points of={Object.values(t.keeps)} />
      </Panel>
      <Repeated contest={contest} />
      <Panel title={t.rights}>
        <Points of={Object.values(t.rightsList)} />
        <p className={own['after']}>
          <Download href={`/api/v1/contests/${contest.id}/evidence`}>{t.evidence}</Download>
        </p>
      </Panel>
      <Back contestId={contest.id} />
    </Page>
  );
}

function NotVoided({ contest }: Pick<ExplainedProps, 'contest'>) {
  const t = useTexts(rerunTexts);
  return (
    <Page width="one" title={t.notVoided} lead={t.notVoidedText}>
      <Back contestId={contest.id} />
    </Page>
  );
}

function Back({ contestId }: { readonly contestId: string }) {
  const t = useTexts(rerunTexts);
  return (
    <p className="panel">
      <Link to="/my/contests/$contestId" params={{ contestId }}>
        {t.openContest}
      </Link>
    </p>
  );
}
