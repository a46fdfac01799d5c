import type { Contest } from './queries.js';

/** How many of the old commission stayed, left, and came new. */
export type SeatChange = {
  readonly stayed: number;
  readonly left: number;
  readonly fresh: number;
};

/** Null while one of the two may not be seen. */
export function seatChange(before: Contest, after: Contest): SeatChange | null {
  if (before.composition === null || after.composition === null) return null;
  const old = new Set(before.composition.commission.map(({ staffId }) => staffId));
  const now = after.composition.commission.map(({ staffId }) => staffId);
  const stayed = now.filter((staffId) => old.has(staffId)).length;
  return { stayed, left: old.size - stayed, fresh: now.length - stayed };
}

/** Where the rerun draws its questions from, seen beside the old contest. */
export type BankChange = 'half' | 'same' | 'fresh' | 'none';

export function bankChange(before: Contest, after: Contest): BankChange {
  if (after.bankRoot === null) return 'none';
  if (after.bankRoot !== before.bankRoot) return 'fresh';
  return after.half === before.half ? 'same' : 'half';
}

/** Whether the same holders keep the keys, under the same keys. */
export function haveSameHolders(before: Contest, after: Contest): boolean {
  const keysOf = ({ holders }: Contest): string =>
    holders
      .map(({ publicKey }) => publicKey)
      .toSorted()
      .join(' ');
  return keysOf(before) === keysOf(after);
}
