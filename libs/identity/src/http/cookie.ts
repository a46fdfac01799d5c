import type { Settings } from '@adal/config';
import { tokenHashIn, type CookieOptions } from '@adal/http';
import type { FastifyRequest } from 'fastify';

const NAME = 'adal_identity';

/** The browser sends it to this process only. */
export function identityCookie({
  isSecureOrigin,
}: Pick<Settings, 'isSecureOrigin'>): CookieOptions {
  return { name: NAME, path: '/identity', isSecure: isSecureOrigin };
}

/** The hash of the session's token; null when the request has none. */
export function sessionHashOf(request: FastifyRequest): Buffer | null {
  return tokenHashIn(request.headers.cookie, NAME);
}
