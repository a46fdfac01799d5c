import { type Instant, type Result, ok, refuse } from '@adal/kernel';
import { isOptionLetter } from './item.js';

/** What one save says: revision and value for one position of the form. An empty value takes the answer back. */
export type Save = { readonly position: number; readonly revision: number; readonly value: string };

/** What the rule of saving needs to know of an attempt under its lock; revision 0 means never answered. */
export type SaveView = {
  readonly status: 'ready' | 'open' | 'closed' | 'scored';
  readonly closesAt: Instant | null;
  readonly positions: number;
  readonly maxChars: number | null;
  readonly storedRevision: number;
  readonly storedValue: string;
};

/** The largest revision that is accepted: a save a second for nine hours, and two bytes in the row. */
export const MAX_REVISION = 32_767;

/**
 * Accepts iff `now` (the database clock, read after the lock) is not past `closesAt`.
 * `repeated` means that exactly this save is stored already. A save refused as `attempt.time-over` is to be kept as held.
 * `maxChars` null is a choice (letters a to d as shown), otherwise free text of at most so many UTF-16 units.
 */
export function decideSave(
  view: SaveView,
  save: Save,
  now: Instant,
): Result<'accepted' | 'repeated'> {
  if (view.status === 'ready') return refuse('attempt.not-started');
  const malformed = malformedSave(view, save);
  if (malformed !== null) return malformed;
  if (view.closesAt === null || now > view.closesAt) return refuse('attempt.time-over');
  if (isStored(view, save)) return ok('repeated');
  if (view.status !== 'open') return refuse('attempt.closed');
  if (save.revision <= view.storedRevision) {
    return refuse('answer.revision-stale', { stored: view.storedRevision });
  }
  return ok('accepted');
}

function isStored(view: SaveView, save: Save): boolean {
  return save.revision === view.storedRevision && save.value === view.storedValue;
}

function malformedSave(view: SaveView, save: Save): Result<never> | null {
  if (!isBetween(save.position, view.positions)) {
    return refuse('answer.not-on-form', { positions: view.positions });
  }
  if (!isBetween(save.revision, MAX_REVISION)) {
    return refuse('answer.revision-invalid', { max: MAX_REVISION });
  }
  return malformedValue(view.maxChars, save.value);
}

function isBetween(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most;
}

function malformedValue(maxChars: number | null, value: string): Result<never> | null {
  if (maxChars === null) {
    return value === '' || isOptionLetter(value) ? null : refuse('answer.value-invalid');
  }
  if (value.length > maxChars) return refuse('answer.too-long', { maxChars });
  return value.includes('\u0000') || !value.isWellFormed() ? refuse('answer.value-invalid') : null;
}
