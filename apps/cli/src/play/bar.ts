const WIDTH = 24;

/** A line that fills while something long goes on; a plain line at the end where there is no terminal. */
export type Bar = { readonly show: (done: number) => void; readonly end: (says: string) => void };

/** Where a play tells how far it is. */
export type Telling = (title: string, total: number) => Bar;

/** Says nothing: many plays at once would talk over one another. */
export const inSilence: Telling = () => ({ show: () => undefined, end: () => undefined });

/** Shows `done` of `total` behind a title. */
export function bar(title: string, total: number): Bar {
  const isTerminal = process.stdout.isTTY;
  const startedAt = Date.now();
  return {
    show: (done) => {
      if (!isTerminal) return;
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      process.stdout.write(
        `\r  … ${title} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`,
      );
    },
    end: (says) => {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(
        `${isTerminal ? '\r\u001b[K' : ''}  ✓ ${title}: ${says} (${seconds} s)\n`,
      );
    },
  };
}
