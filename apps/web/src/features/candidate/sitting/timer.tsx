import { useEffect, useRef, useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { say } from '../../../shared/parts/toast.store.js';
import { markPassed, timerParts } from './clock-marks.js';
import css from './runner.module.css';
import { sittingTexts } from './texts.js';

/** Time left by the server's clock; may be hidden, and is said aloud at set marks either way. */
export function Timer({ until, onUp }: { readonly until: number; readonly onUp: () => void }) {
  const t = useTexts(sittingTexts);
  const [isHidden, setHidden] = useState(false);
  const left = until - useServerNow(500);
  const before = useRef<number | null>(null);

  useEffect(() => {
    const mark = markPassed(before.current, left);
    before.current = left;
    if (mark !== null) say(t.timer.left(mark));
    if (left <= 0) onUp();
  }, [left, onUp, t]);

  return (
    <div className={css['timer']}>
      {!isHidden && (
        <span role="timer" aria-live="off" data-last={left < 600_000}>
          <span className={css['timer-name']}>{t.timer.name}</span> <TimeLeft leftMs={left} />
        </span>
      )}
      <button
        type="button"
        className={css['plain']}
        onClick={() => {
          setHidden(!isHidden);
        }}
      >
        {isHidden ? t.timer.show : t.timer.hide}
      </button>
    </div>
  );
}

function TimeLeft({ leftMs }: { readonly leftMs: number }) {
  const t = useTexts(sittingTexts);
  const { minutes, seconds } = timerParts(leftMs);
  const shown =
    seconds === null ? t.timer.minutes(minutes) : `${minutes}:${String(seconds).padStart(2, '0')}`;
  return <strong className={css['time']}>{shown}</strong>;
}
