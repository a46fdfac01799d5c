import type { Problem } from './problem.js';

/** An idempotency key, and the body that it was made for. */
export type CommandKey = { readonly of: string; readonly key: string };

/** The key that was kept if it is of the same body, else a new one. */
export function keyFor(kept: CommandKey | null, body: unknown): CommandKey {
  const of = body === undefined ? '' : JSON.stringify(body);
  return kept?.of === of ? kept : { of, key: crypto.randomUUID() };
}

/**
 * Whether the act may have happened although its answer was lost: only then the same key must be sent
 * again. The server gives a refusal again to the same key, also when what was in the way is gone.
 */
export function isUndecided({ status, code }: Problem): boolean {
  return status === 0 || status >= 500 || code === 'idempotency.in-progress';
}
