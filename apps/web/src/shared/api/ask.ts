import { ProblemError, problemFrom, UNREACHABLE } from './problem.js';
import { noteServerNow } from './server-clock.js';

/** What a call of `api` or `identity` comes back with. */
export type Answered<Data> = {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
};

/** The answer's body; throws `ProblemError` when the server refuses or cannot be reached. */
export async function ask<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const answered = await reached(call);
  if (!isGood(answered)) {
    throw new ProblemError(problemFrom(answered.error, answered.response.status));
  }
  noteNowOf(answered.data);
  return answered.data;
}

/** A good answer holds its body; one without a body (204) has the type undefined, which is what it then is. */
function isGood<Data>(
  answered: Answered<Data>,
): answered is Answered<Data> & { readonly data: Data } {
  return answered.response.ok;
}

async function reached<Data>(call: Promise<Answered<Data>>): Promise<Answered<Data>> {
  try {
    return await call;
  } catch (thrown) {
    if (thrown instanceof TypeError) throw new ProblemError(UNREACHABLE);
    throw thrown;
  }
}

function noteNowOf(data: unknown): void {
  if (typeof data !== 'object' || data === null || !('now' in data)) return;
  if (typeof data.now === 'number') noteServerNow(data.now);
}
