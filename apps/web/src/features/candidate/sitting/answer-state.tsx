import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { answerOf, type Entry } from './answer-sheet.js';
import css from './runner.module.css';
import { sittingTexts } from './texts.js';

/** "Saved 14:02:31" and what else may be true of an answer. */
export function AnswerState({
  entry,
  isOffline,
}: {
  readonly entry: Entry;
  readonly isOffline: boolean;
}) {
  const t = useTexts(sittingTexts);
  const { clock } = useFormat();
  const { waiting, savedAt, stored } = entry;
  const words = (): string => {
    if (waiting !== null) return isOffline ? t.saved.device : t.saved.sending;
    if (savedAt !== null) return t.saved.at(clock(savedAt));
    return stored.revision > 0 ? t.saved.known : t.saved.none;
  };
  const state = waiting !== null ? 'waiting' : stored.revision > 0 ? 'saved' : 'none';
  return (
    <p className={css['saved']} data-state={state} role="status">
      {words()}
    </p>
  );
}

type OvertakenProps = {
  readonly entry: Entry;
  readonly isChoice: boolean;
  readonly onUse: (value: string) => void;
};

/** Another device answered later: its answer stands, this one's is offered. */
export function Overtaken({ entry, isChoice, onUse }: OvertakenProps) {
  const t = useTexts(sittingTexts);
  const { overtaken } = entry;
  if (overtaken === null || overtaken === answerOf(entry)) return null;
  return (
    <div className={css['notice']} role="status">
      <p>{isChoice ? t.overtaken.choice(overtaken.toUpperCase()) : t.overtaken.text}</p>
      {!isChoice && <blockquote className={css['task']}>{overtaken}</blockquote>}
      <button
        type="button"
        className={css['plain']}
        onClick={() => {
          onUse(overtaken);
        }}
      >
        {t.overtaken.use}
      </button>
    </div>
  );
}
