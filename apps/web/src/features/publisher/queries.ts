import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../shared/api/index.js';

export type Contest = ApiComponents['schemas']['ContestView'];
type Row = ApiComponents['schemas']['ContestRow'];

export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

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
