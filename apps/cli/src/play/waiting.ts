const POLL_MS = 150;
const PATIENCE_MS = 60_000;

/** Asks again until the answer is there; what takes effect by a checkpoint needs a second or two. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) {
      throw new Error(
        `waited ${PATIENCE_MS / 1000} s in vain: ${what}. Is the worker running? See the logs.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Runs `work` for every entry, at most `width` at a time, keeping the order of the answers. */
export async function inParallel<T, U>(
  entries: readonly T[],
  width: number,
  work: (entry: T, index: number) => Promise<U>,
): Promise<readonly U[]> {
  const answers: U[] = [];
  const queue = entries.entries();
  const lane = async (): Promise<void> => {
    for (const [index, entry] of queue) answers[index] = await work(entry, index);
  };
  await Promise.all(Array.from({ length: Math.min(width, entries.length) }, lane));
  return answers;
}
