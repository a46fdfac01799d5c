import type { HttpDoor } from '@adal/http';

import { CandidateHttpModule } from './candidate-http.module.js';
import { CANDIDATE_PROBLEMS } from './problems.js';

/** What apps/api loads of this context. */
export const candidateHttp: HttpDoor = {
  name: 'candidate',
  module: CandidateHttpModule,
  problems: CANDIDATE_PROBLEMS,
};
