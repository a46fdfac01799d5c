import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import createFastify from 'fastify';

import type { HttpOptions } from './door.js';

/** Written by the server for each answer on its own. */
const OF_ONE_ANSWER = new Set(['connection', 'content-length', 'date', 'keep-alive']);

/**
 * The headers that keep a browser safe. Helmet works them out anew for every request, always to the same end, at the
 * cost of a tenth of a save; so it is asked once.
 */
export async function safeHeaders(options: HttpOptions): Promise<Readonly<Record<string, string>>> {
  const asked = createFastify();
  await asked.register(helmet, helmetOptions(options));
  asked.get('/', (_request, reply) => reply.status(204).send());
  const { headers } = await asked.inject('/');
  await asked.close();
  const kept = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function helmetOptions({ cookie }: HttpOptions): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    strictTransportSecurity: cookie.isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  };
}
