import { useFormat } from '../../../i18n/format.js';
import { Code } from '../../../shared/parts/code.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Sitting } from '../queries.js';
import { useCommissionTexts } from '../texts.js';

/** The decision: waiting for the log, then in force. */
export function DecisionPanel({
  decision,
}: {
  readonly decision: NonNullable<Sitting['decision']>;
}) {
  const { sitting: t } = useCommissionTexts();
  const { code, entryId, effectiveAt, standstillUntil } = decision;
  const { moment } = useFormat();
  const isInForce = effectiveAt !== null;
  return (
    <Panel title={t.decision}>
      <p>
        {code === null ? (
          t.decidedNobody
        ) : (
          <>
            {t.decidedAppoint} <Code value={code} />
          </>
        )}
      </p>
      <p role="status">
        <Mark tone={isInForce ? 'done' : 'wait'}>{isInForce ? t.inForce : t.waitsLog}</Mark>
      </p>
      <Definitions
        rows={[
          ...(effectiveAt === null ? [] : [[t.since, moment(effectiveAt)] as const]),
          ...(standstillUntil === null ? [] : [[t.standstill, moment(standstillUntil)] as const]),
          [t.entry, <code key="entry">{entryId}</code>],
        ]}
      />
    </Panel>
  );
}
