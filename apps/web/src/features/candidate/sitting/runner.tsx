import { Button } from '@mantine/core';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { LanguageSwitch } from '../../../shared/parts/language-switch.js';
import { tallyOf } from './answer-sheet.js';
import { ConnectionDot, OfflineNotice } from './connection.js';
import { ItemMap } from './item-map.js';
import { LeaveGuard } from './leave-guard.js';
import { Positioned } from './positioned.js';
import { Review } from './review.js';
import type { RunnerProps } from './runner-props.js';
import css from './runner.module.css';
import type { SheetView } from './sheet-ports.js';
import { sittingTexts } from './texts.js';
import { Timer } from './timer.js';
import { useFinish } from './use-finish.js';
import { usePlace } from './use-place.js';
import { useSheet } from './use-sheet.js';

/** The test itself: clock, question, map of questions; and its last look before the end. */
export function Runner(props: RunnerProps) {
  const { attempt, form, title } = props;
  const { store, view } = useSheet(props.applicationId, form);
  const [isUp, setUp] = useState(false);
  const place = usePlace(form, view);
  const finish = useFinish(props, store);
  const up = useCallback(() => {
    setUp(true);
  }, []);
  useEffect(() => {
    if (isUp) void store.flush();
  }, [isUp, store]);

  const until = attempt.effectiveDeadline ?? form.effectiveDeadline;
  if (view.isTakenOver) return <TakenOver onTakeBack={props.onTakeBack} />;
  if (isUp || view.isOver) return <TimeUp />;
  return (
    <div className={css['runner']}>
      <LeaveGuard />
      <RunnerHead title={title} view={view}>
        <Timer until={until} onUp={up} />
      </RunnerHead>
      <OfflineNotice view={view} />
      <div className={css['body']}>
        {place.isReview ? (
          <Review view={view} until={until} {...finish} onGo={place.go} onBack={place.back} />
        ) : (
          <Positioned {...props} store={store} view={view} place={place} />
        )}
        <ItemMap view={view} current={place.isReview ? null : place.position} onGo={place.go} />
      </div>
    </div>
  );
}

function RunnerHead({
  title,
  view,
  children,
}: {
  readonly title: string;
  readonly view: SheetView;
  readonly children: ReactNode;
}) {
  const t = useTexts(sittingTexts);
  const { answered, of } = tallyOf(view.sheet);
  return (
    <header className={css['head']}>
      <div className={css['head-row']}>
        <span className={css['title']}>{title}</span>
        <span className={css['progress']}>{t.map.answeredOf(answered, of)}</span>
        <ConnectionDot view={view} />
        {children}
        <LanguageSwitch />
      </div>
    </header>
  );
}

function TakenOver({ onTakeBack }: { readonly onTakeBack: () => void }) {
  const t = useTexts(sittingTexts);
  return (
    <div className={css['alone']} role="alert">
      <h1>{t.elsewhere.title}</h1>
      <p>{t.elsewhere.text}</p>
      <Button onClick={onTakeBack}>{t.elsewhere.here}</Button>
    </div>
  );
}

function TimeUp() {
  const t = useTexts(sittingTexts);
  return (
    <div className={css['alone']} role="alert">
      <h1>{t.over.title}</h1>
      <p>{t.over.text}</p>
    </div>
  );
}
