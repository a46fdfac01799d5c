/** Prints what is being done and how long it took; one line a step. */
export async function timed<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const isTerminal = process.stdout.isTTY;
  if (isTerminal) process.stdout.write(`  … ${title}`);
  try {
    const value = await work();
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${isTerminal ? '\r' : ''}  ✓ ${title} (${seconds} s)\n`);
    return value;
  } catch (error) {
    process.stdout.write(`${isTerminal ? '\r' : ''}  ✗ ${title}\n`);
    throw error;
  }
}

/** One line to the person at the terminal. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}
