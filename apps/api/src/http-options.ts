import type { Settings } from '@adal/config';
import type { HttpOptions } from '@adal/http';

import { CONTEXTS } from './contexts.js';
import { apiCookie } from './http-cookie.js';
import { API_PROBLEMS } from './problems.js';
import { VERSION } from './version.js';

type Used = Pick<
  Settings,
  'profile' | 'publicOrigin' | 'isSecureOrigin' | 'logLevel' | 'trustProxy'
>;

/** How the api speaks HTTP. */
export function apiOptions(settings: Used): HttpOptions {
  return {
    name: 'api',
    title: 'Adal: evaluation',
    version: VERSION,
    prefix: '/api/v1',
    cookie: apiCookie(settings),
    publicOrigin: settings.publicOrigin,
    profile: settings.profile,
    logLevel: settings.logLevel,
    trustProxy: settings.trustProxy,
    doors: CONTEXTS,
    problems: API_PROBLEMS,
  };
}
