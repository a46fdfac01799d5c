import { randomUUID } from 'node:crypto';

import httpProxy from '@fastify/http-proxy';
import Fastify, {
  type FastifyReply,
  type RawServerBase,
  type RouteGenericInterface,
} from 'fastify';

import { serveWeb } from './web-files.js';

/** Where each part of the one origin comes from. */
export type Origin = {
  readonly port: number;
  readonly apiPort: number;
  readonly identityPort: number;
  readonly webFolder: string;
};

/**
 * One origin for the embedded default: `/api` and `/identity` go to their processes, everything else is the web
 * app. The two upstreams share no cookie, because each cookie has its own path.
 */
export async function startProxy(origin: Origin): Promise<() => Promise<void>> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  for (const { prefix, port } of [
    { prefix: '/api', port: origin.apiPort },
    { prefix: '/identity', port: origin.identityPort },
  ]) {
    await server.register(httpProxy, {
      upstream: `http://127.0.0.1:${port}`,
      prefix,
      rewritePrefix: prefix,
      disableRequestLogging: true,
      replyOptions: { onError: sayAway },
    });
  }
  await serveWeb(server, origin.webFolder);
  await server.listen({ port: origin.port, host: '127.0.0.1' });
  return () => server.close();
}

/** The process behind is not there at this moment: it starts, or is being started again. */
function sayAway(reply: FastifyReply<RouteGenericInterface, RawServerBase>): void {
  reply
    .code(503)
    .header('content-type', 'application/problem+json')
    .header('retry-after', '1')
    .send(
      JSON.stringify({
        type: 'urn:adal:problem:server.not-ready',
        title: 'The service is not ready yet.',
        status: 503,
        code: 'server.not-ready',
        detail: 'The service is not ready yet.',
        next: 'Try again in a few seconds.',
        reference: randomUUID(),
      }),
    );
}
