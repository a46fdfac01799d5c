import type { Sheet } from './sheet.js';

/*
 * Sheets that were begun and not saved, by work code, for as long as this tab lives. They are never
 * written to the storage of the browser: what a member thinks of a work stays between the two.
 */
const drafts = new Map<string, Sheet>();

export function draftOf(workCode: string): Sheet | undefined {
  return drafts.get(workCode);
}

export function keepDraft(workCode: string, sheet: Sheet): void {
  drafts.set(workCode, sheet);
}

export function dropDraft(workCode: string): void {
  drafts.delete(workCode);
}

/** Whether leaving the tab would lose something. */
export function hasDrafts(): boolean {
  return drafts.size > 0;
}
