import type { HttpDoor } from '@adal/http';

import { LogHttpModule } from './log-http.module.js';
import { LOG_PROBLEMS } from './problems.js';

export { LogHttpModule } from './log-http.module.js';

/** The public log over HTTP. */
export const logHttp: HttpDoor = {
  name: 'log',
  module: LogHttpModule,
  problems: LOG_PROBLEMS,
};
