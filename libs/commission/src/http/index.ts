import type { HttpDoor } from '@adal/http';

import { CommissionHttpModule } from './commission-http.module.js';
import { COMMISSION_PROBLEMS } from './problems.js';

/** Works, marks, ranking, sitting and offers over HTTP. */
export const commissionHttp: HttpDoor = {
  name: 'commission',
  module: CommissionHttpModule,
  problems: COMMISSION_PROBLEMS,
};
