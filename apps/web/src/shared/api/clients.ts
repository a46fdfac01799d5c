import type { ApiPaths, IdentityPaths } from '@adal/contracts';
import createClient, { type Middleware } from 'openapi-fetch';

import { currentLanguage } from '../../i18n/language.js';

const inOurLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
  },
};

/** The evaluation: contests, tests, marks, decisions. Paths are written whole. */
export const api = createClient<ApiPaths>();

/** The identity realm: accounts, applications with names, unsealing. */
export const identity = createClient<IdentityPaths>();

api.use(inOurLanguage);
identity.use(inOurLanguage);
