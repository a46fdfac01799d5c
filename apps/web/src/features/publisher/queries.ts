import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity } from '../../shared/api/index.js';

export type Contest = ApiComponents['schemas']['ContestView'];
type Colleague = IdentityComponents['schemas']['StaffRow'];
type Row = ApiComponents['schemas']['ContestRow'];

export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

/** Officials by name: whoever signs sees whom the contest names. */
export const staffQuery = queryOptions({
  queryKey: ['publisher', 'staff'],
  queryFn: () => everyColleague(),
  staleTime: 60_000,
});

async function everyColleague(after: string | null = null): Promise<readonly Colleague[]> {
  const query = { limit: 200, ...(after !== null && { after }) };
  const page = await ask(identity.GET('/identity/v1/staff', { params: { query } }));
  return page.next === null ? page.items : [...page.items, ...(await everyColleague(page.next))];
}

/** Contests in one state, as far as the reader may see them. */
export const contestsQuery = (status: 'draft' | 'screening') =>
  queryOptions({
    queryKey: ['contests', 'publisher', status],
    queryFn: () => everyPage(status),
  });

async function everyPage(
  status: 'draft' | 'screening',
  after: string | null = null,
): Promise<readonly Row[]> {
  const query = { limit: 200, status, ...(after !== null && { after }) };
  const page = await ask(api.GET('/api/v1/contests', { params: { query } }));
  return page.next === null ? page.items : [...page.items, ...(await everyPage(status, page.next))];
}
