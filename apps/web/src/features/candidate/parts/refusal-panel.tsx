import { useTexts } from '../../../i18n/texts.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { OwnApplication } from '../queries.js';
import { candidateTexts } from '../texts.js';

/** Why the document desk did not admit; the words are for the candidate alone. */
export function RefusalPanel({ verdict }: Pick<OwnApplication, 'verdict'>) {
  const t = useTexts(candidateTexts);
  const { reason } = useSharedTexts();
  if (verdict === null || verdict.isEligible) return null;
  return (
    <Panel title={t.contest.refusal}>
      {verdict.reasonCode !== null && (
        <p>
          <strong>{reason[verdict.reasonCode]}</strong>
        </p>
      )}
      <p>{verdict.text}</p>
    </Panel>
  );
}
