/** Where something stands for its reader: it waits for the reader, for somebody or something else, or for nothing any more. */
export type Turn = 'mine' | 'running' | 'over';

/** `at` is the next date in milliseconds; null where there is none. */
export type Place = { readonly turn: Turn; readonly at: number | null };

type Turns<Row> = Readonly<Record<Turn, readonly Row[]>>;

/** Rows by whose turn it is: the nearest date first, what has none behind; what is over begins with the latest. */
export function byTurn<Row>(rows: readonly Row[], placeOf: (row: Row) => Place): Turns<Row> {
  const placed = rows.map((row) => ({ row, ...placeOf(row) }));
  const of = (wanted: Turn): readonly Row[] => {
    const direction = wanted === 'over' ? -1 : 1;
    return placed
      .filter(({ turn }) => turn === wanted)
      .sort((one, other) => direction * (dateOf(one) - dateOf(other)))
      .map(({ row }) => row);
  };
  return { mine: of('mine'), running: of('running'), over: of('over') };
}

function dateOf({ at }: Pick<Place, 'at'>): number {
  return at ?? Number.MAX_SAFE_INTEGER;
}
