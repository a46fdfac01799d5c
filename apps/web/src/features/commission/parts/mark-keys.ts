import type { KeyboardEvent } from 'react';

import type { Work } from '../queries.js';
import { lacksOf, needsComment, withLine, type Lack, type Sheet } from '../sheet.js';

type Sheeted = {
  readonly work: Work;
  readonly sheet: Sheet;
  readonly change: (sheet: Sheet) => void;
};

/** Ctrl+Enter, also from inside a comment. */
export function wantsToSave({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

/**
 * A digit marks the criterion that has the focus, or the first without a mark, and moves on. It works
 * only while the focus is inside the guide, so it takes no key from a screen reader or a comment.
 */
export function markByKey(event: KeyboardEvent<HTMLElement>, { work, sheet, change }: Sheeted): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target instanceof HTMLTextAreaElement) return;
  const value = Number(event.key);
  const isMark = /^\d$/.test(event.key) && value >= work.markMin && value <= work.markMax;
  if (!isMark || event.ctrlKey || event.metaKey || event.altKey) return;
  const focused = target.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
  const criterion = focused ?? lacksOf(sheet, work)[0]?.criterion;
  if (criterion === undefined) return;
  event.preventDefault();
  const marked = withLine(sheet, criterion, { value });
  change(marked);
  moveOn(criterion, marked, work);
}

/** To the comment when the mark needs one, else to the next criterion without a mark, else to the save button. */
function moveOn(criterion: string, sheet: Sheet, work: Work): void {
  const lacks = lacksOf(sheet, work);
  const own = lacks.find((lack) => lack.criterion === criterion);
  const next = own ?? lacks[0];
  if (next === undefined) later(() => document.getElementById('save-marks'));
  else focusOn(next);
  if (needsComment(work, sheet[criterion]?.value ?? null) && own !== undefined) focusOn(own);
}

/** Puts the focus where something is missing. */
export function focusOn({ criterion, what }: Lack): void {
  later(() =>
    what === 'comment'
      ? document.getElementById(`comment-${criterion}`)
      : document.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(criterion)}"] input`),
  );
}

/** A comment field may have to be drawn first. */
function later(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => find()?.focus());
}
