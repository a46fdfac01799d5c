import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity } from '../../../shared/api/index.js';

export type OwnRerun = IdentityComponents['schemas']['OwnRerunRow'];
export type PublicVoid = ApiComponents['schemas']['PublicVoid'];

/** Reruns in which the person may take part. */
export const rerunsQuery = queryOptions({
  queryKey: ['own-reruns'],
  queryFn: async () => (await ask(identity.GET('/identity/v1/reruns'))).items,
});

/** What the department did with the contest, as everybody may know. */
export const supervisionQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId, 'supervision'],
    queryFn: () =>
      ask(api.GET('/api/v1/contests/{contestId}/supervision', { params: { path: { contestId } } })),
  });

export const groundsQuery = queryOptions({
  queryKey: ['grounds'],
  queryFn: async () => (await ask(api.GET('/api/v1/grounds'))).items,
  staleTime: Infinity,
});
