import { useEffect, useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { clockOf } from '../../../shared/parts/countdown.js';
import { tallyOf } from './answer-sheet.js';
import css from './runner.module.css';
import type { SheetView } from './sheet-ports.js';
import { sittingTexts } from './texts.js';

/** The dot: connected, sending, offline; in words as well. */
export function ConnectionDot({ view }: { readonly view: SheetView }) {
  const t = useTexts(sittingTexts);
  const isOffline = view.offlineSince !== null;
  const state = isOffline ? 'offline' : tallyOf(view.sheet).waiting > 0 ? 'sending' : 'steady';
  const words = { offline: t.link.short, sending: t.link.sending, steady: t.link.steady };
  return (
    <span className={css['dot']} data-link={state}>
      {words[state]}
    </span>
  );
}

/** What being offline means and what is safe; nothing while all is well. */
export function OfflineNotice({ view }: { readonly view: SheetView }) {
  const t = useTexts(sittingTexts);
  const { waiting } = tallyOf(view.sheet);
  if (view.offlineSince === null) {
    return view.canKeep ? null : <p className={css['notice']}>{t.link.unsafe}</p>;
  }
  const safety = waiting === 0 ? '' : view.canKeep ? t.link.safe(waiting) : t.link.unsafe;
  return (
    <div className={css['notice']}>
      <p aria-hidden="true">
        <OfflineFor since={view.offlineSince} /> {safety}
      </p>
      <p className="visually-hidden" role="status">
        {t.link.short}. {safety}
      </p>
    </div>
  );
}

/** Counts on the device's own clock: the server's cannot be asked now. */
function OfflineFor({ since }: { readonly since: number }) {
  const t = useTexts(sittingTexts);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  return t.link.offline(clockOf(seconds));
}
