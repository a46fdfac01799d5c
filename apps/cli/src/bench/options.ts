import { parseArgs } from 'node:util';

/** How much is measured; odd numbers of rounds have a middle one. */
export type Size = {
  readonly rounds: number;
  /** Whole attempts at a time (P1). */
  readonly sitters: number;
  /** Connections over which saves are offered (P2). */
  readonly savers: number;
  /** Length of one round of offered saves. */
  readonly seconds: number;
};

export type BenchOptions = {
  readonly size: Size;
  readonly port: number;
  readonly jsonFile: string | null;
  /** Serve the prototype at this port instead; the bench starts itself so. */
  readonly prototypePort: number | null;
};

const SHORT: Size = { rounds: 5, sitters: 64, savers: 64, seconds: 3 };
const FULL: Size = { rounds: 9, sitters: 64, savers: 256, seconds: 10 };
const DEFAULT_PORT = 9100;
const HIGHEST_PORT = 65_000;

/** Reads `--json FILE`, `--full` and `--port N`; throws a sentence for a person when one is wrong. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      full: { type: 'boolean', default: false },
      port: { type: 'string' },
      prototype: { type: 'string' },
    },
  });
  return {
    size: values.full ? FULL : SHORT,
    port: portOf(values.port ?? String(DEFAULT_PORT)),
    jsonFile: values.json ?? null,
    prototypePort: values.prototype === undefined ? null : portOf(values.prototype),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT) return port;
  throw new Error(
    `a port is a whole number from 1 to ${HIGHEST_PORT}, for example ${DEFAULT_PORT}`,
  );
}
