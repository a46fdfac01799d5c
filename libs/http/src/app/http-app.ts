import { performance } from 'node:perf_hooks';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule, Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

import { ActorGuard } from '../actor/actor.guard.js';
import {
  ACTOR_SOURCE,
  type ActorSource,
  IDEMPOTENCY_STORE,
  type IdempotencyStore,
} from '../actor/ports.js';
import { tokenHashIn } from '../actor/session-cookie.js';
import { AnswersInterceptor } from '../answers/answers.interceptor.js';
import { BodyPipe } from '../body/body.pipe.js';
import { NoBodyInterceptor } from '../body/no-body.interceptor.js';
import { IdempotencyInterceptor } from '../idempotency/idempotency.interceptor.js';
import { RateLimitInterceptor } from '../limits/rate-limit.interceptor.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import { DOOR_PROBLEMS, GENERAL_PROBLEMS } from '../problems/general.js';
import type { ProblemTable } from '../problems/problem.js';
import { ProblemWriter } from '../problems/problem-writer.js';
import { assertRoutesDeclared } from './census.js';
import type { HotWiring, HttpOptions } from './door.js';
import { AdalFastifyAdapter, prepareFastify, sendJson } from './fastify.js';
import { createLogger, NestLog } from './logging.js';
import { openApiOf } from './openapi.js';
import { rememberRoutes } from './routes.js';

/** How much more one address may try where many people share it: the demo and the tests run on one machine. */
const ADDRESS_FACTOR = { production: 1, demo: 100, test: 100 } as const;

/** A Nest application with all that every door of ours has; the caller listens. */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: HttpOptions,
): Promise<NestFastifyApplication> {
  const log = createLogger(options.name, options.logLevel);
  const problems = new ProblemWriter(problemsOf(options), log);
  const adapter = new AdalFastifyAdapter(options, problems);
  const fastify = adapter.getInstance<FastifyInstance>();
  rememberRoutes(fastify);
  await prepareFastify(fastify, options, log);
  const nest = {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
    preview: options.isPreview ?? false,
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, nest);
  app.setGlobalPrefix(options.prefix);
  assertRoutesDeclared(app);
  if (options.isPreview !== true) guard(app, options, { log, problems });
  return app;
}

type Parts = { readonly log: Logger; readonly problems: ProblemWriter };

/** The order matters: who asks, how often, whether it was asked before, what goes out. */
function guard(app: NestFastifyApplication, options: HttpOptions, { log, problems }: Parts): void {
  const actors = app.get<ActorSource>(ACTOR_SOURCE, { strict: false });
  const store = app.get<IdempotencyStore>(IDEMPOTENCY_STORE, { strict: false });
  const limiter = new RateLimiter(ADDRESS_FACTOR[options.profile], () => performance.now());
  app.useGlobalFilters(problems);
  app.useGlobalGuards(new ActorGuard(actors, options.cookie.name));
  app.useGlobalInterceptors(
    new RateLimitInterceptor(limiter),
    new NoBodyInterceptor(),
    new IdempotencyInterceptor(store),
    new AnswersInterceptor(options.profile !== 'production', log),
  );
  app.useGlobalPipes(new BodyPipe());
  const document = JSON.stringify(openApiOf(app, options));
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get(`${options.prefix}/openapi.json`, (_request, reply) => sendJson(reply, document));
  for (const { hotRoutes } of options.doors) hotRoutes?.(wiringOf(app, options, problems));
}

function wiringOf(
  app: NestFastifyApplication,
  { prefix, cookie }: HttpOptions,
  problems: ProblemWriter,
): HotWiring {
  return {
    fastify: app.getHttpAdapter().getInstance(),
    prefix,
    get: (token) => app.get(token, { strict: false }),
    tokenHash: (request) => tokenHashIn(request.headers.cookie, cookie.name),
    send: (request, reply, refusal) => problems.send(refusal, request, reply),
  };
}

function problemsOf({ doors, problems = {} }: HttpOptions): ProblemTable {
  const tables = [GENERAL_PROBLEMS, DOOR_PROBLEMS, problems, ...doors.map((door) => door.problems)];
  return Object.fromEntries(tables.flatMap((table) => Object.entries(table)));
}
