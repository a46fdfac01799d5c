import type { Ruleset } from '@adal/contest/domain';
import type { Projection } from '@adal/supervision/domain';
import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Code } from '../../../shared/parts/code.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Download } from '../../../shared/parts/download.js';
import { Panel } from '../../../shared/parts/panel.js';
import { evidenceAddress, evidenceQuery } from '../evidence.js';
import { publicTexts } from '../texts.js';
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
            <DecisionPanel shown={shown} />
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

function DecisionPanel({ shown: { decision, ranking } }: { readonly shown: Projection }) {
  const t = useTexts(publicTexts).contest.result;
  const { moment } = useFormat();
  if (decision === null) return null;
  const { code, reason, effectiveAt } = decision;
  const isFirst = ranking?.rows[0]?.code === code;
  return (
    <Panel title={t.title}>
      {code === null ? (
        <p>{t.nobody}</p>
      ) : (
        <Definitions
          rows={[
            [t.appointed, <Code key="code" value={code} />],
            [t.reason, reason ?? (isFirst ? t.first : '–')],
            [t.effective, effectiveAt === null ? t.pending : moment(effectiveAt)],
          ]}
        />
      )}
      {code === null && reason !== null && <p>{reason}</p>}
    </Panel>
  );
}
