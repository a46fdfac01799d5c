import { Button } from '@mantine/core';
import { useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { useServerNow, type Problem } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { answerOf, tallyOf } from './answer-sheet.js';
import { useHeading } from './question-view.js';
import css from './runner.module.css';
import type { SheetView } from './sheet-ports.js';
import { sittingTexts } from './texts.js';

type ReviewProps = {
  readonly view: SheetView;
  readonly until: number;
  readonly isPending: boolean;
  readonly problem: Problem | null;
  readonly onGo: (position: number) => void;
  readonly onBack: () => void;
  readonly onFinish: () => void;
};

/** The last look: what has no answer first, then what is flagged, then the rest; and the end. */
export function Review(props: ReviewProps) {
  const { view, onGo, onBack } = props;
  const t = useTexts(sittingTexts);
  const heading = useHeading(0);
  const entries = [...view.sheet.values()];
  const unanswered = entries.filter((entry) => answerOf(entry) === '');
  const flagged = entries.filter(({ position }) => view.flags.has(position));
  const answered = entries.filter((entry) => answerOf(entry) !== '');
  return (
    <div className={css['question']}>
      <h1 ref={heading} tabIndex={-1} className={css['stem']}>
        {t.review.title}
      </h1>
      {unanswered.length === 0 && <p>{t.review.allAnswered}</p>}
      <Positions title={t.review.unanswered(unanswered.length)} of={unanswered} onGo={onGo} />
      <Positions title={t.review.flagged(flagged.length)} of={flagged} onGo={onGo} />
      <Positions title={t.review.answered(answered.length)} of={answered} onGo={onGo} />
      <div className={css['steps']}>
        <Button variant="default" onClick={onBack}>
          {t.review.back}
        </Button>
        <Finish {...props} />
      </div>
    </div>
  );
}

function Positions({
  title,
  of,
  onGo,
}: {
  readonly title: string;
  readonly of: readonly { readonly position: number }[];
  readonly onGo: (position: number) => void;
}) {
  const t = useTexts(sittingTexts);
  if (of.length === 0) return null;
  return (
    <section className={css['positions']}>
      <h2>{title}</h2>
      <ul>
        {of.map(({ position }) => (
          <li key={position}>
            <button
              type="button"
              aria-label={t.review.go(position)}
              onClick={() => {
                onGo(position);
              }}
            >
              {position}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finish({ view, until, isPending, problem, onFinish }: ReviewProps) {
  const t = useTexts(sittingTexts);
  const { span } = useFormat();
  const now = useServerNow(1000);
  const [isAsking, setAsking] = useState(false);
  const { answered, of, waiting } = tallyOf(view.sheet);
  const isOffline = view.offlineSince !== null;
  const { final, kept, time } = t.review.effects;
  const effects = [final, kept(answered, of), time(span(Math.max(0, until - now)))];
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.review.finish}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => {
          setAsking(false);
        }}
        title={t.review.confirmTitle}
        effects={isOffline && waiting > 0 ? [t.review.offline(waiting), ...effects] : effects}
        confirm={t.review.finish}
        isPending={isPending}
        problem={problem}
        onConfirm={onFinish}
      />
    </>
  );
}
