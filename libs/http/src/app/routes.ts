import type { FastifyInstance } from 'fastify';

/** One route as Fastify keeps it. */
export type Route = { readonly method: string; readonly url: string };

const kept = new WeakMap<FastifyInstance, Route[]>();

/** Remembers every route that is added from now on, for the test that compares them with the document. */
export function rememberRoutes(fastify: FastifyInstance): void {
  const routes: Route[] = [];
  kept.set(fastify, routes);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
}

/** Every route of the process, sorted, parameters written as in OpenAPI: `/api/v1/contests/{contestId}`. */
export function routesOf(fastify: FastifyInstance): readonly Route[] {
  return (kept.get(fastify) ?? [])
    .map(({ method, url }) => ({ method, url: url.replace(/:(\w+)/g, '{$1}') }))
    .sort((a, b) => (`${a.url} ${a.method}` < `${b.url} ${b.method}` ? -1 : 1));
}
