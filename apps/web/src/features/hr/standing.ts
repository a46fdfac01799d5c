import type { Contest, DeskContest, QueueRow } from './queries.js';

/** In these the desk decides. */
export function isScreened({ status }: Pick<DeskContest, 'status'>): boolean {
  return status === 'accepting' || status === 'screening';
}

/** From these on nobody can open an application any more. */
export function isClosed({ status }: Pick<DeskContest, 'status'>): boolean {
  return ['deciding', 'decided', 'closed', 'not-held', 'voided'].includes(status);
}

/** Whether somebody may have been unsealed by now. */
export function mayHaveAppointee({ status }: Pick<DeskContest, 'status'>): boolean {
  return status === 'decided' || status === 'closed';
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
