import 'reflect-metadata';

import { createHttpApp, openApiOf } from '@adal/http';

import { ApiModule } from './api.module.js';
import { apiOptions } from './http-options.js';

/** The public contract of the api, made without a database; with the clock of the demo, which says so itself. */
export async function describeApi(): Promise<object> {
  const options = apiOptions({
    profile: 'demo',
    publicOrigin: 'http://localhost:8080',
    isSecureOrigin: false,
    logLevel: 'error',
    trustProxy: false,
  });
  const app = await createHttpApp(ApiModule.forProfile('demo'), { ...options, isPreview: true });
  return openApiOf(app, options);
}
