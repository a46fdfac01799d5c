import type { Contest, DeskContest, QueueRow } from './queries.js';

/** Documents wait for the desk, are still coming in, or are done with. */
export type DeskGroup = 'waiting' | 'coming' | 'over';

/** In these the desk decides. */
export function isScreened({ status }: Pick<DeskContest, 'status'>): boolean {
  return status === 'accepting' || status === 'screening';
}

/** From these on nobody can open an application any more. */
export function isClosed({ status }: Pick<DeskContest, 'status'>): boolean {
  return ['deciding', 'decided', 'closed', 'not-held', 'voided'].includes(status);
}

/** The part of the desk's list that a contest belongs to; null before its acceptance. */
export function groupOf({ status }: Pick<DeskContest, 'status'>): DeskGroup | null {
  if (status === 'announced' || status === 'draft') return null;
  if (status === 'screening') return 'waiting';
  return status === 'accepting' ? 'coming' : 'over';
}

/** Whether somebody was handed over to the body: the contest closes within seconds of the unsealing. */
export function mayHaveAppointee({ status }: Pick<DeskContest, 'status'>): boolean {
  return status === 'closed';
}

/** When the first stage begins: the list is sealed before. */
export function decideUntil({ windows }: Contest): number | null {
  return windows.stages[0]?.from ?? null;
}

/** The place (from 1) of the next application without a verdict after `after`, round the end; null when there is none. */
export function nextUndecided(rows: readonly QueueRow[], after: number): number | null {
  const places = rows.flatMap(({ verdict }, index) => (verdict === null ? [index + 1] : []));
  return places.find((place) => place > after) ?? places[0] ?? null;
}

/** How many are decided. */
export function decidedOf(rows: readonly QueueRow[]): number {
  return rows.filter(({ verdict }) => verdict !== null).length;
}
