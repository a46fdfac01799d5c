import { parseArgs } from 'node:util';

import { ok, refuse, type Result } from '@adal/kernel';

/** What the verifier was asked to do; all are paths. */
export type Request = {
  readonly evidence: string;
  readonly receipts: string | null;
  readonly previous: string | null;
  readonly original: string | null;
  readonly policy: string | null;
  readonly isJson: boolean;
};

export const USAGE =
  'Usage: npm run verify -- EVIDENCE.zip [--receipts FOLDER] [--previous OLDER.zip] [--original VOIDED.zip] [--policy POLICY.json] [--json]';

/** Refuses unknown options and anything but one archive. */
export function readArguments(words: readonly string[]): Result<Request> {
  const path = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        receipts: path,
        previous: path,
        original: path,
        policy: path,
        json: { type: 'boolean' },
      },
    });
    const [evidence, ...more] = positionals;
    if (evidence === undefined || more.length > 0) return refuse('arguments.one-archive');
    const { receipts = null, previous = null, original = null, policy = null } = values;
    const { json: isJson = false } = values;
    return ok({ evidence, receipts, previous, original, policy, isJson });
  } catch {
    return refuse('arguments.unknown');
  }
}
