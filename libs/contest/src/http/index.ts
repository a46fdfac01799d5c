import type { HttpDoor } from '@adal/http';

import { ContestHttpModule } from './contest-http.module.js';
import { CONTEST_PROBLEMS } from './problems.js';

/** What apps/api loads of this context. */
export const contestHttp: HttpDoor = {
  name: 'contest',
  module: ContestHttpModule,
  problems: CONTEST_PROBLEMS,
};
