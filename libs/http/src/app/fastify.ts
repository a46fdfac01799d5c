import { randomUUID } from 'node:crypto';

import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import { isStorable, parseJsonBody } from '../body/json-body.js';
import { DEFAULT_BODY_BYTES, keepBodyLimits } from '../limits/body-limit.js';
import { isForeign } from '../limits/origin.js';
import type { ProblemWriter } from '../problems/problem-writer.js';
import { RefusalException } from '../problems/refusal.exception.js';
import type { HttpOptions } from './door.js';
import { logRequests } from './logging.js';
import { safeHeaders } from './safe-headers.js';

const REQUEST_TIMEOUT_MS = 30_000;

/** Fastify as we want it, with our own words for every error of its own. */
export class AdalFastifyAdapter extends FastifyAdapter {
  constructor(
    options: HttpOptions,
    private readonly problems: ProblemWriter,
  ) {
    super({
      bodyLimit: DEFAULT_BODY_BYTES,
      trustProxy: options.trustProxy,
      exposeHeadRoutes: false,
      requestTimeout: REQUEST_TIMEOUT_MS,
      requestIdHeader: false,
      genReqId: () => randomUUID(),
      routerOptions: { maxParamLength: 128 },
      multipart: false,
      skipMiddie: true,
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
        problems.write(error, request, reply),
    });
  }

  override setErrorHandler() {
    return this.instance.setErrorHandler((error, request, reply) =>
      this.problems.write(error, request, reply),
    );
  }

  override setNotFoundHandler() {
    return this.instance.setNotFoundHandler((request, reply) =>
      this.problems.send({ code: 'route.not-found' }, request, reply),
    );
  }
}

/** Everything that holds for every request, hot routes included; before any route is added. */
export async function prepareFastify(
  fastify: FastifyInstance,
  options: HttpOptions,
  log: Logger,
): Promise<void> {
  keepBodyLimits(fastify);
  logRequests(fastify, log);
  readJsonOnly(fastify);
  const always = { ...(await safeHeaders(options)), 'cache-control': 'no-store' };
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(always).header('x-request-id', request.id);
    done(refuseForeign(request, options.publicOrigin));
  });
  fastify.addHook('preValidation', (request, _reply, done) => done(refuseUnstorable(request)));
}

/** Every other content type is refused by Fastify, as it has no reader for it. */
function readJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (_request, bytes, done) => {
      const body = parseJsonBody(bytes);
      if (body.ok) done(null, body.value);
      else done(new RefusalException(body.error));
    },
  );
}

function refuseForeign(request: FastifyRequest, publicOrigin: string): Error | undefined {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const fetchSite = typeof site === 'string' ? site : undefined;
  return isForeign({ method: request.method, origin, fetchSite }, publicOrigin)
    ? new RefusalException({ code: 'request.foreign-origin' })
    : undefined;
}

/** The path and the query are text from outside too. */
function refuseUnstorable({ params, query }: FastifyRequest): Error | undefined {
  return areStorable(params) && areStorable(query)
    ? undefined
    : new RefusalException({ code: 'request.malformed' });
}

/** Without a list in between: this runs for every request. */
function areStorable(parts: unknown): boolean {
  if (typeof parts !== 'object' || parts === null) return true;
  for (const part of Object.values(parts)) {
    const texts: readonly unknown[] = Array.isArray(part) ? part : [part];
    if (!texts.every((text) => typeof text !== 'string' || isStorable(text))) return false;
  }
  return true;
}

/** Sends a text that was made once, for routes that are not Nest's. */
export function sendJson(reply: FastifyReply, text: string): void {
  reply.type('application/json; charset=utf-8').send(text);
}
