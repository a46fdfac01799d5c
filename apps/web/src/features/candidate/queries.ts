import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity, noteServerNow, ProblemError } from '../../shared/api/index.js';

export type OwnApplication = IdentityComponents['schemas']['OwnApplicationRow'];
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

/** Contests that take applications now. */
export const acceptingQuery = queryOptions({
  queryKey: ['accepting'],
  queryFn: async () => (await ask(identity.GET('/identity/v1/contests'))).items,
});

/** What the public list says of them: body, region, category. */
export const acceptingRowsQuery = queryOptions({
  queryKey: ['accepting', 'rows'],
  queryFn: async () => {
    const query = { status: 'accepting', limit: 200 } as const;
    return (await ask(api.GET('/api/v1/contests', { params: { query } }))).items;
  },
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
    queryFn: () => ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

/** How the evaluation knows the application; null in the seconds before it got there. */
export const standingQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'standing'],
    queryFn: () =>
      unless('application.not-taken', ask(api.GET('/api/v1/me/application')).then(ownedBy(applicationId))),
  });

export const attemptsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'attempts'],
    queryFn: async () => {
      const [me, { items }] = await Promise.all([
        ask(api.GET('/api/v1/me')),
        ask(api.GET('/api/v1/me/attempts')),
      ]);
      ownedBy(applicationId)(me);
      for (const { now } of items) noteServerNow(now);
      return items;
    },
  });

/** Null while there is none. */
export const offerQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'offer'],
    queryFn: () => unless('resource.not-found', ask(api.GET('/api/v1/me/offer'))),
  });

/** Read once per visit: from then on the sheet knows better what is answered. */
export const formQuery = (applicationId: string, attemptId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'form', attemptId],
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

/** Another tab of this browser may have gone over to another contest: its answers must not be shown as these. */
export class OtherParticipation extends Error {}

function ownedBy<Answer extends { readonly applicationId?: string }>(applicationId: string) {
  return (answer: Answer): Answer => {
    if (answer.applicationId !== applicationId) throw new OtherParticipation(applicationId);
    return answer;
  };
}

async function unless<Answer>(code: string, answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.code === code) return null;
    throw thrown;
  }
}
