import type { Verdict } from './queries.js';

/** A verdict that is being made up; kept in this tab's memory only, since its words are about a person. */
export type Draft = {
  readonly choice: 'admit' | 'refuse' | null;
  readonly reason: Verdict['reasonCode'];
  readonly text: string;
};

export const EMPTY_DRAFT: Draft = { choice: null, reason: null, text: '' };

const drafts = new Map<string, Draft>();

/** What was made up for an application before somebody went on to another. */
export function draftOf(applicationId: string): Draft {
  return drafts.get(applicationId) ?? EMPTY_DRAFT;
}

export function keepDraft(applicationId: string, draft: Draft): void {
  drafts.set(applicationId, draft);
}

export function dropDraft(applicationId: string): void {
  drafts.delete(applicationId);
}

/** Whether something was written that a closed tab would lose. */
export function hasDrafts(): boolean {
  return [...drafts.values()].some(({ text }) => text.trim() !== '');
}
