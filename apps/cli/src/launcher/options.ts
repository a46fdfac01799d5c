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

/** Reads `--port` (else `ADAL_PORT`), `--reset`, `--yes` and `--no-seed`; throws a sentence for a person when one is wrong. */
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
    wishedPort:
      portOf(values.port, '--port ') ??
      portOf(environment['ADAL_PORT'], 'ADAL_PORT=') ??
      DEFAULT_PORT,
    isReset: values.reset,
    isConfirmed: values.yes,
    isSeeded: !values['no-seed'],
  };
}

/** `name` is how the setting is written, up to its value. */
function portOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port <= HIGHEST_PORT) return port;
  throw new Error(
    `${name.slice(0, -1)} must be a whole number from 1 to ${HIGHEST_PORT}, for example ${name}${DEFAULT_PORT}`,
  );
}
