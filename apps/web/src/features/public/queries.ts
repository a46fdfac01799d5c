import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../shared/api/index.js';
import { isRerun } from '../../shared/parts/contest-phase.js';

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

type Schemas = ApiComponents['schemas'];
export type RegionFigures = Schemas['RegionFiguresView'];
export type CountedContest = Schemas['CountedContestView'];
export type FunnelCounts = Schemas['FunnelView'];
export type Supervision = Schemas['SupervisionView'];

/** The figures of every region that has a contest. */
export const figuresQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: async (): Promise<readonly RegionFigures[]> =>
    (await ask(api.GET('/api/v1/figures'))).items,
});

/** The contests that the figures of a region count. */
export const countedQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['figures', regionId],
    queryFn: async (): Promise<readonly CountedContest[]> => {
      const { items } = await ask(
        api.GET('/api/v1/figures/{regionId}/contests', { params: { path: { regionId } } }),
      );
      return items;
    },
  });

/** How many reached which stage, as far as it may be known. */
export const funnelQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId, 'funnel'],
    queryFn: (): Promise<FunnelCounts> =>
      ask(api.GET('/api/v1/contests/{contestId}/funnel', { params: { path: { contestId } } })),
  });

/** The public side of the department's work on a contest. */
export const supervisionQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId, 'supervision'],
    queryFn: (): Promise<Supervision> =>
      ask(api.GET('/api/v1/contests/{contestId}/supervision', { params: { path: { contestId } } })),
  });

/** The closed catalogue of grounds for a finding. */
export const groundsQuery = queryOptions({
  queryKey: ['grounds'],
  queryFn: () => ask(api.GET('/api/v1/grounds')),
  staleTime: Infinity,
});

/** The bodies of a region, or the first of all. */
export const bodiesQuery = (region: string | undefined) =>
  queryOptions({
    queryKey: ['bodies', region ?? ''],
    queryFn: () =>
      ask(
        api.GET('/api/v1/bodies', {
          params: { query: { limit: 200, ...(region !== undefined && { region }) } },
        }),
      ),
    staleTime: 60_000,
  });

/** The categories of the posts of the first two hundred contests, each once. */
export const categoriesQuery = queryOptions({
  queryKey: ['contests', 'categories'],
  queryFn: async (): Promise<readonly string[]> => {
    const { items } = await ask(api.GET('/api/v1/contests', { params: { query: { limit: 200 } } }));
    return [...new Set(items.map(({ category }) => category))].sort();
  },
  staleTime: 60_000,
});

/** Of the first fifty contests that accept applications those that anybody can apply to; a rerun takes none. */
export const acceptingQuery = queryOptions({
  queryKey: ['contests', 'accepting'],
  queryFn: async () => {
    const { items } = await ask(
      api.GET('/api/v1/contests', { params: { query: { status: 'accepting' } } }),
    );
    return items.filter((contest) => !isRerun(contest));
  },
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
