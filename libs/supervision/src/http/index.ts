import type { HttpDoor } from '@adal/http';

import { SUPERVISION_PROBLEMS } from './problems.js';
import { SupervisionHttpModule } from './supervision-http.module.js';

/** Evidence over HTTP. */
export const supervisionHttp: HttpDoor = {
  name: 'supervision',
  module: SupervisionHttpModule,
  problems: SUPERVISION_PROBLEMS,
};
