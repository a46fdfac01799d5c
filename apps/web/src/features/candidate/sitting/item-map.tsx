import { useTexts } from '../../../i18n/texts.js';
import { answerOf, tallyOf, type Entry } from './answer-sheet.js';
import css from './runner.module.css';
import type { SheetView } from './sheet-ports.js';
import { sittingTexts } from './texts.js';

type MapProps = {
  readonly view: SheetView;
  readonly current: number | null;
  readonly onGo: (position: number) => void;
};

/** Every question as a small square: answered is filled, flagged has a corner, unsent a dashed edge. */
export function ItemMap({ view, current, onGo }: MapProps) {
  const t = useTexts(sittingTexts);
  const { answered, of } = tallyOf(view.sheet);
  return (
    <nav className={css['map']} aria-label={t.map.name}>
      <p className={css['map-count']}>{t.map.answeredOf(answered, of)}</p>
      <ol>
        {[...view.sheet.values()].map((entry) => (
          <li key={entry.position}>
            <Square
              entry={entry}
              isFlagged={view.flags.has(entry.position)}
              isCurrent={entry.position === current}
              onGo={onGo}
            />
          </li>
        ))}
      </ol>
      <ul className={css['legend']} aria-hidden="true">
        <li data-answered="true">{t.map.legend.answered}</li>
        <li data-flagged="true">{t.map.legend.flagged}</li>
        <li data-unsaved="true">{t.map.legend.unsaved}</li>
      </ul>
    </nav>
  );
}

type SquareProps = {
  readonly entry: Entry;
  readonly isFlagged: boolean;
  readonly isCurrent: boolean;
  readonly onGo: (position: number) => void;
};

function Square({ entry, isFlagged, isCurrent, onGo }: SquareProps) {
  const t = useTexts(sittingTexts);
  const { position, waiting } = entry;
  const isAnswered = answerOf(entry) !== '';
  const words = [
    String(position),
    isAnswered ? t.map.answered : t.map.empty,
    ...(isFlagged ? [t.map.flagged] : []),
    ...(waiting === null ? [] : [t.map.unsaved]),
  ];
  return (
    <button
      type="button"
      aria-label={words.join(', ')}
      aria-current={isCurrent ? 'true' : undefined}
      data-answered={isAnswered}
      data-flagged={isFlagged}
      data-unsaved={waiting !== null}
      onClick={() => {
        onGo(position);
      }}
    >
      {position}
    </button>
  );
}
