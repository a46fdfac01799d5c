import type { JsonObject } from './json.js';

/** The outcome of something that may lawfully be refused; a fault of ours is thrown instead. */
export type Result<T, E = Refusal> = Ok<T> | Err<E>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };

/** A public `noun.reason` code that never changes its meaning, with numbers and codes (never names) that explain it. */
export type Refusal = { readonly code: string; readonly context?: JsonObject };

/** The good half of a `Result`. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** The refused half of a `Result`. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}

/** A refusal with a public code; the context ends up in the answer, so it holds nothing secret. */
export function refuse(code: string, context?: JsonObject): Err<Refusal> {
  return err(context === undefined ? { code } : { code, context });
}

/** Changes the value and leaves a refusal as it is. */
export function mapResult<T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> {
  return result.ok ? ok(change(result.value)) : result;
}

/** Goes on with a step that may itself refuse; the first refusal wins. */
export function andThen<T, U, E>(
  result: Result<T, E>,
  next: (value: T) => Result<U, E>,
): Result<U, E> {
  return result.ok ? next(result.value) : result;
}

/** All values, or the first refusal in order. */
export function collect<T, E>(results: readonly Result<T, E>[]): Result<readonly T[], E> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/** The value where a refusal would be our own mistake: throws an `Error` naming it. */
export function expectOk<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`expected a value, was refused: ${JSON.stringify(result.error)}`);
}
