import type { HttpDoor } from '@adal/http';

import { SUPERVISION_PROBLEMS } from './problems.js';
import { RERUN_PROBLEMS } from './rerun.problems.js';
import { SupervisionHttpModule } from './supervision-http.module.js';
import { VOID_PROBLEMS } from './void.problems.js';

/** The department over HTTP: evidence, cases, voids, reruns, appeals. */
export const supervisionHttp: HttpDoor = {
  name: 'supervision',
  module: SupervisionHttpModule,
  problems: { ...SUPERVISION_PROBLEMS, ...VOID_PROBLEMS, ...RERUN_PROBLEMS },
};
