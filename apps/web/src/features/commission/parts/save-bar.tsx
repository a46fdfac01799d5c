import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';

import { useFormat, type Format } from '../../../i18n/format.js';
import { Mark } from '../../../shared/parts/mark.js';
import type { Work } from '../queries.js';
import { savedAtOf } from '../saved-at.store.js';
import type { CommissionTexts } from '../texts.kk.js';
import { useCommissionTexts } from '../texts.js';
import styles from './save-bar.module.css';
import type { Place } from './place.js';

type BarProps = {
  readonly work: Work;
  readonly place: Place;
  readonly lacks: number;
  readonly isChanged: boolean;
  readonly isPending: boolean;
  readonly goTo: (position: number) => void;
};

/** Whether the marks are saved, and the ways on; always in sight. */
export function SaveBar({ work, place, lacks, isChanged, isPending, goTo }: BarProps) {
  const t = useCommissionTexts();
  const isLast = place.now === place.last;
  return (
    <div className={styles.bar}>
      <p role="status">
        <SavedState work={work} isChanged={isChanged} lacks={lacks} />
      </p>
      {!work.isClosed && (
        <Button id="save-marks" type="submit" loading={isPending} fullWidth>
          {isLast ? t.work.saveLast : t.work.save}
        </Button>
      )}
      <Ways place={place} goTo={goTo} />
    </div>
  );
}

function Ways({ place: { now, last }, goTo }: Pick<BarProps, 'place' | 'goTo'>) {
  const t = useCommissionTexts();
  const { contestId } = useParams({ from: '/commission/$contestId/works/$position' });
  return (
    <nav className={styles.ways} aria-label={t.queue.list}>
      <Button
        variant="default"
        disabled={now === 1}
        onClick={() => {
          goTo(now - 1);
        }}
      >
        {t.work.previous}
      </Button>
      <Button
        variant="default"
        disabled={now === last}
        onClick={() => {
          goTo(now + 1);
        }}
      >
        {t.work.next}
      </Button>
      <Link to="/commission/$contestId/works" params={{ contestId }}>
        {t.work.toQueue}
      </Link>
    </nav>
  );
}

function SavedState({ work, isChanged, lacks }: Pick<BarProps, 'work' | 'isChanged' | 'lacks'>) {
  const t = useCommissionTexts();
  const format = useFormat();
  if (lacks > 0) return <Mark tone="wait">{t.work.lacks(lacks)}</Mark>;
  if (isChanged) return <Mark tone="wait">{t.work.unsaved}</Mark>;
  if (work.revision === 0) return <Mark tone="quiet">{t.work.fresh}</Mark>;
  return <Mark tone="done">{savedText(work, t, format)}</Mark>;
}

function savedText(
  { workCode, revision }: Work,
  t: CommissionTexts,
  { clock, number }: Format,
): string {
  const at = savedAtOf(workCode);
  const saved = at === undefined ? t.work.saved : t.work.savedAt(clock(at));
  return `${saved}, ${t.work.version(number(revision))}`;
}
