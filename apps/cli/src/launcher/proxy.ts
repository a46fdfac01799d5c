import httpProxy from '@fastify/http-proxy';
import Fastify from 'fastify';

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
    });
  }
  await serveWeb(server, origin.webFolder);
  await server.listen({ port: origin.port, host: '127.0.0.1' });
  return () => server.close();
}
