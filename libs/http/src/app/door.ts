import type { Refusal } from '@adal/kernel';
import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { CookieOptions } from '../actor/session-cookie.js';
import type { ProblemTable } from '../problems/problem.js';

export type OpenApiPaths = OpenAPIObject['paths'];

/** What a context shows to the app that loads its http door. */
export type HttpDoor = {
  readonly name: string;
  readonly module: Type;
  readonly problems: ProblemTable;
  /** Routes straight on Fastify, without guards, pipes and interceptors: they do it themselves. */
  readonly hotRoutes?: (wiring: HotWiring) => void;
  /** The same routes for the document, paths without the prefix: `/attempts/{attemptId}/start`. */
  readonly hotPaths?: OpenApiPaths;
};

/** What hot routes are given. */
export type HotWiring = {
  readonly fastify: FastifyInstance;
  readonly prefix: string;
  /** A provider of the application, by its token. */
  get<T>(token: Type<T> | symbol | string): T;
  /** SHA-256 of the session cookie; `null` when there is none. */
  tokenHash(request: FastifyRequest): Buffer | null;
  /** Answers a refusal as every other route does. */
  send(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void;
};

export type Profile = 'production' | 'demo' | 'test';

/** How one process speaks HTTP. */
export type HttpOptions = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly prefix: '/api/v1' | '/identity/v1';
  readonly cookie: CookieOptions;
  /** The one origin from which a browser may change something, without a slash at its end. */
  readonly publicOrigin: string;
  readonly profile: Profile;
  readonly logLevel: string;
  readonly trustProxy: boolean;
  readonly doors: readonly HttpDoor[];
  /** Sentences of the app's own refusals. */
  readonly problems?: ProblemTable;
  /** Lets the document be made without a database: nothing is built but the routes. */
  readonly isPreview?: boolean;
};
