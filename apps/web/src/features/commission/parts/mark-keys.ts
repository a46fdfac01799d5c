import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

import type { Work } from '../queries.js';
import { lacksOf, withLine, type Lack, type Sheet } from '../sheet.js';

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
export function markByKey(
  event: KeyboardEvent<HTMLElement>,
  { work, sheet, change }: Sheeted,
): void {
  const value = markIn(event, work);
  const criterion = focusedCriterion(event.target) ?? lacksOf(sheet, work)[0]?.criterion;
  if (value === null || criterion === undefined) return;
  event.preventDefault();
  const marked = withLine(sheet, criterion, { value });
  // Drawn at once: the next key may come before the next frame, and finds the focus where it belongs.
  flushSync(() => {
    change(marked);
  });
  moveOn(criterion, marked, work);
}

/** The mark that a key stands for; null for every other key and inside a comment. */
function markIn(event: KeyboardEvent, { markMin, markMax }: Work): number | null {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (target instanceof HTMLTextAreaElement || ctrlKey || metaKey || altKey) return null;
  const value = Number(key);
  return /^\d$/.test(key) && value >= markMin && value <= markMax ? value : null;
}

function focusedCriterion(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  return target.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
}

/** To the comment when the mark needs one, else to the next criterion without a mark, else to the save button. */
function moveOn(criterion: string, sheet: Sheet, work: Work): void {
  const lacks = lacksOf(sheet, work);
  const own = lacks.find((lack) => lack.criterion === criterion);
  const next = own ?? lacks[0];
  if (next === undefined) document.getElementById('save-marks')?.focus();
  else placeOf(next)?.focus();
}

/** Puts the focus where something is missing. */
export function focusOn(lack: Lack): void {
  // A comment field may have to be drawn first.
  requestAnimationFrame(() => placeOf(lack)?.focus());
}

function placeOf({ criterion, what }: Lack): HTMLElement | null {
  return what === 'comment'
    ? document.getElementById(`comment-${criterion}`)
    : document.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(criterion)}"] input`);
}
