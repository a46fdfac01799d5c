import type { Unsealing } from './queries.js';

type Asked = Pick<Unsealing, 'status' | 'hasApproved'>;

/** Whether this holder has to act, and can. */
export function isWaiting({ status, hasApproved }: Asked): boolean {
  return status === 'open' && !hasApproved;
}

/** What waits for this holder first, then what is not ready yet, what waits for others, and what is over. */
export function inOrder<Row extends Asked>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf(row: Asked): number {
  if (isWaiting(row)) return 0;
  if (row.status === 'requested') return 1;
  return row.status === 'open' ? 2 : 3;
}
