import { existsSync } from 'node:fs';
import { join } from 'node:path';

import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What a browser is told about the web app's own files; Mantine writes its variables into a style element. */
const WEB_HEADERS = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * The built web app. An address that is no file is a page of the app, which the app itself knows or
 * does not; files with a hash in their name never change, the page that names them is always asked for.
 */
export async function serveWeb(server: FastifyInstance, webFolder: string): Promise<void> {
  if (!existsSync(join(webFolder, 'index.html'))) return;
  await server.register(serveStatic, {
    root: webFolder,
    index: 'index.html',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      void reply.headers({ ...WEB_HEADERS, 'cache-control': caching });
    },
  });
  server.setNotFoundHandler((request, reply) =>
    isPage(request) ? reply.sendFile('index.html') : notFound(reply),
  );
}

function isPage({ method, headers, url }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return url === '/' || (headers.accept?.includes('text/html') === true && !isAsset(url));
}

function isAsset(url: string): boolean {
  return url.startsWith('/assets/');
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain').send('not found\n');
}
