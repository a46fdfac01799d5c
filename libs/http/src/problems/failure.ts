import { HttpException } from '@nestjs/common';

import type { DoorRefusal, FieldError } from './problem.js';
import { RefusalException } from './refusal.exception.js';

/** Refusals of Fastify's own, by its error code. */
const FASTIFY: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.wrong-content-type',
  FST_ERR_CTP_EMPTY_TYPE: 'request.wrong-content-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_BAD_URL: 'request.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'resource.not-found',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
};

/** Refusals of Nest's own, by status. */
const STATUS: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  404: 'route.not-found',
  405: 'route.not-found',
  408: 'request.too-slow',
  413: 'request.too-large',
  415: 'request.wrong-content-type',
  503: 'server.not-ready',
};

/** What an error thrown anywhere in a request is to the client; `null` when the fault is ours. */
export function refusalOf(error: unknown): DoorRefusal | null {
  if (error instanceof RefusalException) return error.refusal;
  if (error instanceof HttpException) return known(STATUS[error.getStatus()]);
  if (!(error instanceof Error)) return null;
  if ('validation' in error && Array.isArray(error.validation))
    return { code: 'request.invalid', errors: error.validation.map(schemaError) };
  return 'code' in error ? known(FASTIFY[String(error.code)]) : null;
}

function known(code: string | undefined): DoorRefusal | null {
  return code === undefined ? null : { code };
}

/** A finding of a compiled Fastify schema, told as our own pipe would tell it. */
function schemaError(finding: unknown): FieldError {
  const path = textOf(finding, 'instancePath').slice(1).replaceAll('/', '.');
  return { field: path === '' ? 'body' : path, says: textOf(finding, 'message') };
}

function textOf(record: unknown, key: string): string {
  const value: unknown =
    typeof record === 'object' && record !== null ? Reflect.get(record, key) : undefined;
  return typeof value === 'string' ? value : '';
}
