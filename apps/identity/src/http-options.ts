import type { Settings } from '@adal/config';
import type { HttpOptions } from '@adal/http';
import { identityCookie } from '@adal/identity/http';

import { DOORS } from './doors.js';

/** Changes with the public contract of this process. */
const VERSION = '0.1.0';

type Used = Pick<
  Settings,
  'profile' | 'publicOrigin' | 'isSecureOrigin' | 'logLevel' | 'trustProxy'
>;

/** How the identity process speaks HTTP. */
export function identityOptions(settings: Used): HttpOptions {
  const { publicOrigin, profile, logLevel, trustProxy } = settings;
  return {
    name: 'identity',
    title: 'Adal: identity',
    version: VERSION,
    prefix: '/identity/v1',
    cookie: identityCookie(settings),
    ...{ publicOrigin, profile, logLevel, trustProxy },
    doors: DOORS,
  };
}
