import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../shared/api/index.js';

/** One public contest with its rules. */
export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: () =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

/** The regions with their names. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: () => ask(api.GET('/api/v1/regions')),
  staleTime: Infinity,
});

/** The first fifty contests that accept applications. */
export const acceptingQuery = queryOptions({
  queryKey: ['contests', 'accepting'],
  queryFn: () => ask(api.GET('/api/v1/contests', { params: { query: { status: 'accepting' } } })),
});

/** Origin, size and root of a checkpoint note; its first three lines. */
export type LogHead = { readonly origin: string; readonly size: number; readonly root: string };

/** The newest published checkpoint; null before the first. */
export const logHeadQuery = queryOptions({
  queryKey: ['log-head'],
  queryFn: async (): Promise<LogHead | null> => {
    const note = await ask(api.GET('/api/v1/log/checkpoint', { parseAs: 'text' }));
    const [origin = '', size = '', root = ''] = note.split('\n');
    return root === '' ? null : { origin, size: Number(size), root };
  },
});
