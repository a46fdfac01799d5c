import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../shared/api/index.js';

type Schemas = ApiComponents['schemas'];
export type Contest = Schemas['ContestView'];
export type Supervised = Schemas['SupervisedView'];
export type CaseFile = Schemas['CaseView'];
export type Finding = Schemas['FindingView'];
export type Ground = Schemas['GroundView'];
export type Pin = Schemas['PinView'];
export type Void = Schemas['VoidView'];
export type Effects = Schemas['VoidEffectsView'];
export type Entry = Schemas['LogEntryView'];
export type Appeal = Schemas['AppealView'];
export type Ranking = Schemas['RankingView'];
export type Sitting = Schemas['SittingView'];
export type Scope = Void['scope'];

const PAGE = 200;
const path = <Params>(params: Params) => ({ params: { path: params } });

/** Everything of a region; null: of the whole country. */
export const supervisedQuery = (region: string | null) =>
  queryOptions({
    queryKey: ['department', 'contests', region],
    queryFn: () =>
      everyPage<Supervised>((query) =>
        ask(
          api.GET('/api/v1/supervised-contests', {
            params: { query: { ...query, ...(region !== null && { region }) } },
          }),
        ),
      ),
  });

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: () => ask(api.GET('/api/v1/regions')),
  staleTime: Infinity,
});

/** The closed catalogue of grounds. */
export const groundsQuery = queryOptions({
  queryKey: ['grounds'],
  queryFn: async (): Promise<readonly Ground[]> => (await ask(api.GET('/api/v1/grounds'))).items,
  staleTime: Infinity,
});

export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', path({ contestId }))),
  });

export const casesQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'cases'],
    queryFn: async (): Promise<readonly CaseFile[]> =>
      (await ask(api.GET('/api/v1/contests/{contestId}/cases', path({ contestId })))).items,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['department', 'case', caseId],
    queryFn: (): Promise<CaseFile> => ask(api.GET('/api/v1/cases/{caseId}', path({ caseId }))),
  });

export const voidsQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'voids'],
    queryFn: async (): Promise<readonly Void[]> =>
      (await ask(api.GET('/api/v1/contests/{contestId}/voids', path({ contestId })))).items,
  });

export const voidQuery = (voidId: string) =>
  queryOptions({
    queryKey: ['department', 'void', voidId],
    queryFn: (): Promise<Void> => ask(api.GET('/api/v1/voids/{voidId}', path({ voidId }))),
  });

/** What a void of this scope would do; nothing happens by asking. */
export const effectsQuery = (caseId: string, scope: Scope, stage: number | null) =>
  queryOptions({
    queryKey: ['department', 'case', caseId, 'effects', scope, stage],
    queryFn: (): Promise<Effects> =>
      ask(
        api.GET('/api/v1/cases/{caseId}/void-effects', {
          params: { path: { caseId }, query: { scope, ...(stage !== null && { stage }) } },
        }),
      ),
  });

export const appealsQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'appeals'],
    queryFn: async (): Promise<readonly Appeal[]> =>
      (await ask(api.GET('/api/v1/contests/{contestId}/appeals', path({ contestId })))).items,
  });

/** One page of the log of a contest, oldest first. */
export function readEntries(
  contestId: string,
  query: { readonly limit: number; readonly after?: string; readonly family?: string },
) {
  return ask(
    api.GET('/api/v1/contests/{contestId}/log-entries', {
      params: { path: { contestId }, query },
    }),
  );
}

/** Every entry of one family; for families that are short. */
export const familyQuery = (contestId: string, family: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'entries', family],
    queryFn: () => everyPage<Entry>((query) => readEntries(contestId, { ...query, family })),
  });

/** The whole log of a contest, to show what pinned entries say. */
export const entriesQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'entries'],
    queryFn: () => everyPage<Entry>((query) => readEntries(contestId, query)),
    staleTime: 60_000,
  });

export const rankingQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'ranking'],
    queryFn: (): Promise<Ranking> =>
      ask(
        api.GET('/api/v1/contests/{contestId}/ranking', {
          params: { path: { contestId }, query: { limit: PAGE } },
        }),
      ),
  });

/** The sitting; null before the chair opens it. */
export const sittingQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'sitting'],
    queryFn: async (): Promise<Sitting | null> => {
      const sitting = await ask(
        api.GET('/api/v1/contests/{contestId}/sitting', path({ contestId })),
      );
      // An empty answer is read as undefined, which a cache cannot hold.
      return sitting ?? null;
    },
  });

export const offersQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'offers'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/contests/{contestId}/offers', path({ contestId })))).items,
  });

export const summaryQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'summary'],
    queryFn: () =>
      ask(api.GET('/api/v1/contests/{contestId}/applications/summary', path({ contestId }))),
  });

/** How many have approved the opening of restricted evidence. */
export const approvalsQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'approvals'],
    queryFn: () =>
      ask(
        api.GET('/api/v1/contests/{contestId}/restricted-evidence-approvals', path({ contestId })),
      ),
  });

/** Who may compose a rerun of this contest. */
export const secretariesQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['department', contestId, 'secretaries'],
    queryFn: () =>
      ask(api.GET('/api/v1/contests/{contestId}/rerun-secretaries', path({ contestId }))),
  });

type PageOf<Row> = { readonly items: readonly Row[]; readonly next: string | null };
type PageAsked = { readonly limit: number; readonly after?: string };

async function everyPage<Row>(
  read: (query: PageAsked) => Promise<PageOf<Row>>,
  after: string | null = null,
): Promise<readonly Row[]> {
  const page = await read({ limit: PAGE, ...(after !== null && { after }) });
  return page.next === null ? page.items : [...page.items, ...(await everyPage(read, page.next))];
}
