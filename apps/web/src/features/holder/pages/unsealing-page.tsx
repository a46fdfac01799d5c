import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Bar } from '../../../shared/parts/bar.js';
import { Code } from '../../../shared/parts/code.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { GiveShare } from '../parts/give-share.js';
import { RequestMark } from '../parts/request-card.js';
import { contestQuery, unsealingQuery, type Unsealing } from '../queries.js';
import { useHolderTexts } from '../texts.js';

/** One request: what is asked, why, who has approved, and the own share. */
export function UnsealingPage() {
  const { unsealingId } = useParams({ from: '/holder/$unsealingId' });
  const { one: t } = useHolderTexts();
  const unsealing = useQuery(unsealingQuery(unsealingId));
  useLive(unsealing.data?.status === 'opened' ? [] : [['holder', 'unsealings']], 5000);
  return (
    <Page width="one" title={t.title} above={<Link to="/holder">{t.back}</Link>}>
      <Asked query={unsealing} loading="text">
        {(shown) => (
          <>
            <Panel title={t.what}>
              <p>{t.whatText}</p>
              <About unsealing={shown} />
            </Panel>
            <Panel title={t.why}>
              <p>{t.whyText}</p>
              <Definitions
                rows={[[t.decision, <code key="entry">{shown.decisionEntryId}</code>]]}
              />
            </Panel>
            <NextStep unsealing={shown} />
          </>
        )}
      </Asked>
    </Page>
  );
}

function NextStep({ unsealing }: { readonly unsealing: Unsealing }) {
  const { one: t } = useHolderTexts();
  if (unsealing.status === 'opened') return <StatusLine>{t.opened}</StatusLine>;
  if (unsealing.hasApproved) return <StatusLine>{t.done}</StatusLine>;
  return unsealing.status === 'open' ? <GiveShare unsealingId={unsealing.unsealingId} /> : null;
}

function About({ unsealing }: { readonly unsealing: Unsealing }) {
  const { one: t, list } = useHolderTexts();
  const { number } = useFormat();
  const local = useLocal();
  const { data: contest } = useQuery(contestQuery(unsealing.contestId));
  const { approvals, threshold, candidateCode, contestId } = unsealing;
  const given = list.approvals(number(approvals), number(threshold));
  return (
    <Definitions
      rows={[
        [
          t.contest,
          <Link key="contest" to="/contests/$contestId" params={{ contestId }}>
            {contest === undefined ? '' : `${local(contest.title)}, ${local(contest.bodyName)}`}
          </Link>,
        ],
        [t.code, <Code key="code" value={candidateCode} />],
        [
          t.approvals,
          <span key="approvals">
            {given}
            <Bar value={approvals} max={threshold} label={given} />
          </span>,
        ],
        [t.standing, <RequestMark key="mark" unsealing={unsealing} />],
      ]}
    />
  );
}
