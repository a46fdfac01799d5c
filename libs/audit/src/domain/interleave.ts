/** What has a place in one stream; entries of different streams have no order that may be told. */
export type Streamed = { readonly stream: string };

/** A number drawn evenly from 0 to `below` - 1. */
export type Draw = (below: number) => number;

/**
 * Shuffles entries of different streams and keeps the order within each: every interleaving of the
 * streams is equally likely when the draws are even.
 */
export function interleave<T extends Streamed>(entries: readonly T[], draw: Draw): readonly T[] {
  const turns = shuffled(
    entries.map(({ stream }) => stream),
    draw,
  );
  const queues = new Map<string, T[]>();
  for (const entry of entries.toReversed()) {
    const queue = queues.get(entry.stream) ?? [];
    queue.push(entry);
    queues.set(entry.stream, queue);
  }
  return turns.flatMap((stream) => queues.get(stream)?.pop() ?? []);
}

/** Fisher and Yates. */
function shuffled(streams: readonly string[], draw: Draw): readonly string[] {
  const turns = [...streams];
  for (let last = turns.length - 1; last > 0; last -= 1) {
    const chosen = draw(last + 1);
    const [mine, theirs] = [turns[last], turns[chosen]];
    if (mine === undefined || theirs === undefined) throw new Error('a draw outside its range');
    turns[last] = theirs;
    turns[chosen] = mine;
  }
  return turns;
}
