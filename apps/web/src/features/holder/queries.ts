import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity } from '../../shared/api/index.js';

export type Unsealing = IdentityComponents['schemas']['UnsealingRow'];
type Contest = ApiComponents['schemas']['ContestView'];

/** Records that wait for the reader's share, and those already opened. */
export const unsealingsQuery = queryOptions({
  queryKey: ['holder', 'unsealings'],
  queryFn: async (): Promise<readonly Unsealing[]> =>
    (await ask(identity.GET('/identity/v1/unsealings'))).items,
});

export const unsealingQuery = (unsealingId: string) =>
  queryOptions({
    queryKey: ['holder', 'unsealings', unsealingId],
    queryFn: () =>
      ask(
        identity.GET('/identity/v1/unsealings/{unsealingId}', {
          params: { path: { unsealingId } },
        }),
      ),
  });

export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });
