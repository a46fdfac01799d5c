import type { Projection } from '@adal/supervision/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Code } from '../../../shared/parts/code.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { supervisionQuery } from '../queries.js';
import { publicTexts } from '../texts.js';

type DecisionProps = { readonly contestId: string; readonly shown: Projection };

/** Whom the commission chose and why; a decision that was voided stays readable and carries the mark of it. */
export function DecisionPanel({ contestId, shown: { decision, ranking } }: DecisionProps) {
  const t = useTexts(publicTexts).contest.result;
  const { moment } = useFormat();
  if (decision === null) return null;
  const { code, reason, effectiveAt } = decision;
  const isFirst = ranking?.rows[0]?.code === code;
  return (
    <Panel title={t.title}>
      <VoidedMark contestId={contestId} />
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

/** When the decision was voided, with the ways to the void and to the rerun; nothing while it is in force. */
function VoidedMark({ contestId }: { readonly contestId: string }) {
  const t = useTexts(publicTexts).contest.result;
  const { supervision } = useTexts(publicTexts).figures;
  const { moment } = useFormat();
  const { data } = useQuery(supervisionQuery(contestId));
  const voidedAt = data?.void?.recordedAt ?? null;
  if (data === undefined || voidedAt === null) return null;
  return (
    <>
      <p>
        <Mark tone="lost">{t.voided(moment(voidedAt))}</Mark>
      </p>
      <p className="quiet">{t.voidedText}</p>
      <p className="page-actions" style={{ marginTop: 8, marginBottom: 16 }}>
        <a href="#supervision">{t.whyVoided}</a>
        {data.rerunId !== null && (
          <Link to="/contests/$contestId" params={{ contestId: data.rerunId }}>
            {supervision.rerun}
          </Link>
        )}
      </p>
    </>
  );
}
