import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { api, ask, identity, noteServerNow } from '../../shared/api/index.js';
import { isRerun } from '../../shared/parts/contest-phase.js';
import { crossOver } from '../../shared/session/sign-in.js';

export type OwnApplication = IdentityComponents['schemas']['OwnApplicationRow'];
export type Vacancy = ApiComponents['schemas']['ContestRow'];
export type Attempt = ApiComponents['schemas']['AttemptView'];
export type AttemptForm = ApiComponents['schemas']['FormView'];
export type AttemptResult = ApiComponents['schemas']['ResultView'];
export type AttemptChain = ApiComponents['schemas']['ChainView'];
export type OwnStanding = ApiComponents['schemas']['OwnApplicationAnswer'];
export type OwnOffer = ApiComponents['schemas']['OwnOfferView'];

/** Everything that is read as one participation; its answers are old after any act of it. */
export const participationKey = (applicationId: string) => ['own', applicationId] as const;

/** The person's applications, from the identity realm. */
export const applicationsQuery = queryOptions({
  queryKey: ['own-applications'],
  queryFn: async () => (await ask(identity.GET('/identity/v1/applications'))).items,
});

/** Contests that take applications now, soonest end first; a rerun takes none. */
export const acceptingQuery = queryOptions({
  queryKey: ['accepting'],
  queryFn: async () => {
    const query = { status: 'accepting', limit: 200 } as const;
    const { items } = await ask(api.GET('/api/v1/contests', { params: { query } }));
    return items.filter((contest) => !isRerun(contest));
  },
});

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: () => ask(api.GET('/api/v1/regions')),
  staleTime: Infinity,
});

/** Who opened the person's record, and when. */
export const openingsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['openings', applicationId],
    queryFn: async () => {
      const path = { applicationId };
      const call = identity.GET('/identity/v1/applications/{applicationId}/openings', {
        params: { path },
      });
      return (await ask(call)).items;
    },
  });

export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: () =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

/** How the evaluation knows the application. */
export const standingQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'standing'],
    queryFn: ({ client }) =>
      asOwner(client, applicationId, () => ask(api.GET('/api/v1/me/application'))),
  });

export const attemptsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'attempts'],
    queryFn: async ({ client }) => {
      const { items } = await asOwner(client, applicationId, async () => ({
        ...(await ask(api.GET('/api/v1/me'))),
        ...(await ask(api.GET('/api/v1/me/attempts'))),
      }));
      for (const { now } of items) noteServerNow(now);
      return items;
    },
  });

export const offerQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'offer'],
    queryFn: () => ask(api.GET('/api/v1/me/offer')),
  });

/** Read once per visit: from then on the sheet knows better what is answered. */
export const formQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['form', attemptId],
    queryFn: () =>
      ask(api.GET('/api/v1/attempts/{attemptId}/form', { params: { path: { attemptId } } })),
    staleTime: Infinity,
    gcTime: 0,
  });

export const resultQuery = (applicationId: string, attemptId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'result', attemptId],
    queryFn: () =>
      ask(api.GET('/api/v1/attempts/{attemptId}/result', { params: { path: { attemptId } } })),
  });

export const chainQuery = (applicationId: string, attemptId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'chain', attemptId],
    queryFn: () =>
      ask(api.GET('/api/v1/attempts/{attemptId}/chain', { params: { path: { attemptId } } })),
    staleTime: Infinity,
  });

/** Another tab of this browser may have gone over to another contest: then this one goes back to its own and reads again. */
async function asOwner<Answer extends { readonly applicationId?: string }>(
  client: QueryClient,
  applicationId: string,
  read: () => Promise<Answer>,
): Promise<Answer> {
  const answer = await read();
  if (answer.applicationId === applicationId) return answer;
  await crossOver(client, applicationId);
  return read();
}
