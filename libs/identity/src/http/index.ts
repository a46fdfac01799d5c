import type { HttpDoor } from '@adal/http';

import { IdentityHttpModule } from './identity-http.module.js';
import { IDENTITY_PROBLEMS } from './problems.js';

/** What apps/identity serves. */
export const identityHttp: HttpDoor = {
  name: 'identity',
  module: IdentityHttpModule,
  problems: IDENTITY_PROBLEMS,
};
export { identityCookie } from './cookie.js';
export { DemoController } from './demo.controller.js';
export { MailController } from './mail.controller.js';
