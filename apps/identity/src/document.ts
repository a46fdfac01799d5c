import 'reflect-metadata';

import { createHttpApp, openApiOf } from '@adal/http';

import { identityOptions } from './http-options.js';
import { IdentityAppModule } from './identity-app.module.js';

/** The public contract of the identity process, made without a database; with the mail of the demo. */
export async function describeIdentity(): Promise<object> {
  const options = identityOptions({
    profile: 'demo',
    publicOrigin: 'http://localhost:8080',
    isSecureOrigin: false,
    logLevel: 'error',
    trustProxy: false,
  });
  const module = IdentityAppModule.forProfile('demo');
  const app = await createHttpApp(module, { ...options, isPreview: true });
  return openApiOf(app, options);
}
