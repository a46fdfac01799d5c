import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Asked } from '../../../shared/parts/asked.js';
import { ContestStageBar } from '../../../shared/parts/contest-stage-bar.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { ContestStatusMark } from '../../../shared/parts/contest-status.js';
import { Page } from '../../../shared/parts/page.js';
import { Seal } from '../../../shared/parts/seal.js';
import { sealLevelOf } from '../../../shared/parts/seal-level.js';
import { evidenceQuery, hasEvidence } from '../evidence.js';
import { CalendarButton } from '../parts/calendar-button.js';
import { ContestNow } from '../parts/contest-now.js';
import { FunnelPanel } from '../parts/funnel.js';
import { ProofPanel } from '../parts/proof-panel.js';
import { ResultPanels } from '../parts/result-panels.js';
import { RulesPanel } from '../../../shared/contest/rules-panel.js';
import { SplitPanel } from '../parts/split-panel.js';
import { SupervisionPanel } from '../parts/supervision-panel.js';
import { useRegionName } from '../parts/use-region-name.js';
import { contestQuery } from '../queries.js';

/** Everything about one contest that anybody may know. */
export function ContestPage() {
  const { contestId } = useParams({ from: '/contests/$contestId' });
  const contest = useQuery(contestQuery(contestId));
  useLive([['contest', contestId]], 15_000);
  if (contest.data !== undefined) return <Contest contest={contest.data} />;
  return (
    <div className="page" data-width="wide">
      <Asked query={contest} loading="text">
        {() => null}
      </Asked>
    </div>
  );
}

function Contest({ contest }: { readonly contest: ContestView }) {
  const local = useLocal();
  const regionName = useRegionName();
  const rules = rulesOf(contest);
  const openings = useOpenings(contest);
  const where = [regionName(contest.regionId), local(contest.bodyName)].join(' · ');
  return (
    <Page
      width="wide"
      title={local(contest.title)}
      above={where}
      lead={<ContestStatusMark contest={contest} />}
      seal={
        <Seal
          level={sealLevelOf(contest)}
          isOpened={openings > 0}
          openings={openings}
          verifiedAt={null}
        />
      }
      status={
        <>
          <ContestStageBar contest={contest} />
          <ContestNow contest={contest} />
          <CalendarButton contest={contest} rules={rules} />
        </>
      }
    >
      <SupervisionPanel contest={contest} />
      {hasEvidence(contest) && <ResultPanels contest={contest} rules={rules} />}
      <FunnelPanel contest={contest} rules={rules} />
      <RulesPanel contest={contest} rules={rules} />
      <SplitPanel contest={contest} />
      <ProofPanel contest={contest} />
    </Page>
  );
}

/** How many names were opened, as far as the public evidence tells: one for every appointment. */
function useOpenings(contest: ContestView): number {
  const { data } = useQuery({ ...evidenceQuery(contest.id), enabled: hasEvidence(contest) });
  return data?.offers.filter(({ status }) => status === 'unsealed').length ?? 0;
}
