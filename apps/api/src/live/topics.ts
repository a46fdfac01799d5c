import type { Action } from '@adal/access';

/** What of a contest changed: the word is all that is told, so rights stay with the queries. */
export const TOPICS = ['contest', 'sitting', 'board', 'case'] as const;
export type Topic = (typeof TOPICS)[number];

/** Who may hear of a topic at all: those who could read what changed. */
export const HEARD_BY: Readonly<Record<Topic, Action>> = {
  contest: 'contest.read',
  sitting: 'sitting.read',
  board: 'contest.read-progress',
  case: 'case.read',
};

/** A type of entry and who may see its body. */
type NewEntry = { readonly type: string; readonly disclosure: string };

/** Changes on which somebody works behind closed doors, by the first word of their type. */
const BY_CONTEXT: Readonly<Record<string, Topic>> = {
  sitting: 'sitting',
  decision: 'sitting',
  attempt: 'board',
  attempts: 'board',
  mark: 'board',
  contest: 'board',
  case: 'case',
  finding: 'case',
  void: 'case',
  appeal: 'case',
};

/**
 * What a new log entry means to those who look on. Arrivals of applications are told to nobody: while
 * they come in, their number and order are nobody's business.
 */
export function topicOf({ type, disclosure }: NewEntry): Topic | null {
  const [context = ''] = type.split('.');
  if (context === 'attempts') return 'board';
  if (disclosure === 'now') return 'contest';
  return BY_CONTEXT[context] ?? null;
}
