import type { Ruleset } from '@adal/contest/domain';
import { useQuery } from '@tanstack/react-query';

import { useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Download } from '../../../shared/parts/download.js';
import { Panel } from '../../../shared/parts/panel.js';
import { evidenceAddress, evidenceQuery } from '../evidence.js';
import { publicTexts } from '../texts.js';
import { DecisionPanel } from './decision-panel.js';
import { RankingPanel } from './ranking-panel.js';

/** Decision, ranking and funnel as the evidence states them, and the evidence itself. */
export function ResultPanels({
  contest,
  rules,
}: {
  readonly contest: ContestView;
  readonly rules: Ruleset;
}) {
  const t = useTexts(publicTexts).contest.result;
  const evidence = useQuery(evidenceQuery(contest.id));
  return (
    <>
      <Asked query={evidence} loading="table">
        {(shown) => (
          <>
            <DecisionPanel contestId={contest.id} shown={shown} />
            {shown.ranking !== null && <RankingPanel rules={rules} shown={shown} />}
          </>
        )}
      </Asked>
      <Panel title={t.evidence} description={t.evidenceText}>
        <p>
          <Download href={evidenceAddress(contest.id)} name={`adal-${contest.id}.zip`}>
            {t.download}
          </Download>
        </p>
        <p className="quiet">
          {t.howto}: <code>npm run verify -- adal-{contest.id}.zip</code>
        </p>
      </Panel>
    </>
  );
}
