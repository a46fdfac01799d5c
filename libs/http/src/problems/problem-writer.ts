import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import { logError } from '../app/logging.js';
import { pickLanguage } from './language.js';
import { describe, type DoorRefusal, type ProblemTable } from './problem.js';
import { refusalOf } from './failure.js';

/** Turns whatever ends a request badly into one `application/problem+json`, for Nest and for Fastify alike. */
@Catch()
export class ProblemWriter implements ExceptionFilter {
  constructor(
    private readonly table: ProblemTable,
    private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.write(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** A refusal is told; anything else is our fault: it is logged under the reference and told as such. */
  write(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = refusalOf(error);
    if (refusal === null) logError(this.log, error, request.id);
    this.send(refusal ?? { code: 'server.unexpected' }, request, reply);
  }

  send(refusal: DoorRefusal, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    const language = pickLanguage(request.headers['accept-language']);
    const problem = describe(refusal, this.table, language, request.id);
    const seconds = refusal.context?.['seconds'];
    if (problem.status === 429 && typeof seconds === 'number')
      reply.header('retry-after', String(seconds));
    reply
      .status(problem.status)
      // Said here too: Fastify refuses some addresses before any hook has run.
      .header('x-request-id', request.id)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-language', language)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
