import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity } from '../../shared/api/index.js';

type Schemas = IdentityComponents['schemas'];
export type DeskContest = Schemas['DeskContestRow'];
export type QueueRow = Schemas['DeskApplicationRow'];
export type Identified = Schemas['IdentifiedApplication'];
export type Appointee = Schemas['AppointeeView'];
export type Person = Identified['person'];
export type Verdict = NonNullable<QueueRow['verdict']>;
export type Contest = ApiComponents['schemas']['ContestView'];

/** The contests of the officer's bodies. */
export const deskContestsQuery = queryOptions({
  queryKey: ['desk', 'contests'],
  queryFn: () => ask(identity.GET('/identity/v1/desk/contests')),
});

/** All applications of a contest, in the order of random ids. */
export const queueQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['desk', 'queue', contestId],
    queryFn: async (): Promise<readonly QueueRow[]> => {
      const { items } = await ask(
        identity.GET('/identity/v1/desk/contests/{contestId}/applications', {
          params: { path: { contestId } },
        }),
      );
      return items;
    },
  });

/** Reading is noted and shown to the candidate, so nothing but a person's own step may read again. */
const READ_ONCE = {
  staleTime: Infinity,
  gcTime: 0,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** One application with the person behind it. */
export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['desk-application', applicationId],
    queryFn: (): Promise<Identified> =>
      ask(
        identity.GET('/identity/v1/desk/applications/{applicationId}', {
          params: { path: { applicationId } },
        }),
      ),
    ...READ_ONCE,
  });

/** Whom the key holders have opened after the decision. */
export const appointeeQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['desk-appointee', contestId],
    queryFn: (): Promise<Appointee> =>
      ask(
        identity.GET('/identity/v1/desk/contests/{contestId}/appointee', {
          params: { path: { contestId } },
        }),
      ),
    ...READ_ONCE,
  });

/** The public view of a contest: its post, its category and its windows. */
export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });
