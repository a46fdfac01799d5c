import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the person at the terminal asked of `npm start`. */
export type StartOptions = {
  readonly dataDir: string;
  readonly wishedPort: number;
  readonly isReset: boolean;
  /** `--yes`: the question before a reset is answered already. */
  readonly isConfirmed: boolean;
  readonly isSeeded: boolean;
};

const DEFAULT_PORT = 8080;
const HIGHEST_PORT = 65_000;

/** Reads `--port`, `--reset`, `--yes` and `--no-seed`; throws a sentence for a person when one is wrong. */
export function startOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      reset: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'no-seed': { type: 'boolean', default: false },
    },
  });
  return {
    dataDir: resolve(environment['ADAL_DATA_DIR'] ?? '.adal'),
    wishedPort: portOf(values.port ?? environment['ADAL_PORT']),
    isReset: values.reset,
    isConfirmed: values.yes,
    isSeeded: !values['no-seed'],
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT) return port;
  throw new Error(
    `--port must be a whole number from 1 to ${HIGHEST_PORT}, for example --port ${DEFAULT_PORT}`,
  );
}
