import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** What a body may weigh where a route says nothing. */
export const DEFAULT_BODY_BYTES = 64 * 1024;

/** Raises the limit of one route. */
export function BodyLimit(bytes: number): MethodDecorator {
  const decorate = RouteConfig({ bodyBytes: bytes });
  return (target, key, descriptor) => decorate(target, key, descriptor);
}

/** Makes Fastify keep the limits that routes declare; before any route is added. */
export function keepBodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const bytes: unknown =
      route.config === undefined ? undefined : Reflect.get(route.config, 'bodyBytes');
    if (typeof bytes === 'number') route.bodyLimit = bytes;
  });
}
