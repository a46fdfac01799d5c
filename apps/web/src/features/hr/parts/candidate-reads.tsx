import { useSharedTexts } from '../../../shared/texts.js';
import type { Verdict } from '../queries.js';
import { useHrTexts } from '../texts.js';
import styles from './verdict-panel.module.css';

/** A refusal as the candidate's own page shows it. */
export function CandidateReads({
  reason,
  text,
}: {
  readonly reason: Verdict['reasonCode'];
  readonly text: string;
}) {
  const t = useHrTexts().verdict;
  const shared = useSharedTexts();
  return (
    <div className={styles['preview']}>
      <h3>{t.preview}</h3>
      {reason !== null && (
        <p>
          <strong>{shared.reason[reason]}</strong>
        </p>
      )}
      <p>{text.trim() === '' ? <span className="quiet">{t.previewEmpty}</span> : text}</p>
    </div>
  );
}
