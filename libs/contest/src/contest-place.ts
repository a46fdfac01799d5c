import { ok, refuse, type Result } from '@adal/kernel';

/** Where a contest stands in the order of lists: whose turn, which date, and the id among equals. */
export type ContestPlace = {
  readonly turn: number;
  readonly due: number;
  readonly id: string;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a cursor of a list of contests holds; null: from the beginning. A client may send anything. */
export function readPlace(
  values: readonly (string | number)[] | null,
): Result<ContestPlace | null> {
  if (values === null) return ok(null);
  const [turn, due, id] = values;
  const isPlace = typeof turn === 'number' && typeof due === 'number' && typeof id === 'string';
  return isPlace && UUID.test(id)
    ? ok({ turn, due, id })
    : refuse('request.invalid', { field: 'after' });
}

/** The place as a cursor. */
export function placeKey({ turn, due, id }: ContestPlace): readonly (string | number)[] {
  return [turn, due, id];
}
