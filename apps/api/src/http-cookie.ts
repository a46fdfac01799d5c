import type { Settings } from '@adal/config';
import type { CookieOptions } from '@adal/http';

/** The one cookie of the api. */
export function apiCookie({ isSecureOrigin }: Pick<Settings, 'isSecureOrigin'>): CookieOptions {
  return { name: 'adal_session', path: '/api', isSecure: isSecureOrigin };
}
