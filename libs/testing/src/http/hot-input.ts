import { isJsonObject, refuse, type JsonObject, type Refusal, type Result, ok } from '@adal/kernel';

import type { Save } from '../domain/index.js';

/** A refusal that names the fields, as every other route gives it. */
export type FieldRefusal = Refusal & {
  readonly errors: readonly { readonly field: string; readonly says: string }[];
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const POSITION = /^[1-9]\d{0,3}$/;
/** The columns are two bytes wide; the rule of saving refuses by its own limits, which are narrower. */
const MAX_SMALL = 32_767;

/** An attempt's id in the path; what cannot be one answers like an attempt that is not there. */
export function readAttemptId(params: unknown): Result<string> {
  const id = isJsonObject(params) ? params['attemptId'] : undefined;
  return typeof id === 'string' && UUID.test(id) ? ok(id) : refuse('resource.not-found');
}

/** A save exactly as it must look: no other field, no number written as text. */
export function readSave(params: unknown, body: unknown): Result<Save, Refusal | FieldRefusal> {
  const position = isJsonObject(params) ? params['position'] : undefined;
  if (typeof position !== 'string' || !POSITION.test(position)) return refuse('answer.not-on-form');
  if (!isJsonObject(body)) return invalid('body', 'must be an object');
  const extra = Object.keys(body).find((field) => field !== 'revision' && field !== 'value');
  if (extra !== undefined) return unknownField(extra);
  return saveOf(Number(position), body);
}

/** Start and finish take nothing. */
export function readNothing(body: unknown): Result<null, Refusal | FieldRefusal> {
  if (body === undefined || body === null) return ok(null);
  if (!isJsonObject(body)) return invalid('body', 'must be an object');
  const [extra] = Object.keys(body);
  return extra === undefined ? ok(null) : unknownField(extra);
}

function saveOf(position: number, body: JsonObject): Result<Save, Refusal | FieldRefusal> {
  const { revision, value } = body;
  if (
    typeof revision !== 'number' ||
    !Number.isInteger(revision) ||
    Math.abs(revision) > MAX_SMALL
  ) {
    return invalid('revision', `must be a whole number up to ${String(MAX_SMALL)}`);
  }
  if (typeof value !== 'string') return invalid('value', 'must be text');
  return ok({ position, revision, value });
}

function invalid(field: string, says: string): Result<never, FieldRefusal> {
  return { ok: false, error: { code: 'request.invalid', errors: [{ field, says }] } };
}

function unknownField(name: string): Result<never, FieldRefusal> {
  const field = name.slice(0, 60);
  return {
    ok: false,
    error: { code: 'request.unknown-field', errors: [{ field, says: 'is not known here' }] },
  };
}
