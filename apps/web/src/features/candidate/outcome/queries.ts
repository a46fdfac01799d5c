import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../../shared/api/index.js';
import { participationKey } from '../queries.js';

export type OwnDecision = ApiComponents['schemas']['OwnDecisionView'];

/** What the decision says of this candidate; outcome `none` while none is in effect. */
export const decisionQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'decision'],
    queryFn: () => ask(api.GET('/api/v1/me/decision')),
  });
