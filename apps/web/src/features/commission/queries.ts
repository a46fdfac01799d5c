import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../shared/api/index.js';

type Schemas = ApiComponents['schemas'];
export type Contest = Schemas['ContestView'];
export type WorkRow = Schemas['WorkRow'];
export type Work = Schemas['WorkView'];
export type Ranking = Schemas['RankingView'];
export type Assessment = Schemas['AssessmentView'];
export type Sitting = Schemas['SittingView'];
export type Closure = Schemas['ClosureStandingView'];
export type Motion = Schemas['MotionView'];

const PAGE = 200;

/** The public view of a contest. */
export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

/** All own works in the own order; empty until they are opened. */
export const worksQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['commission', contestId, 'works'],
    queryFn: () => everyPage<WorkRow>((query) => readWorks(contestId, query)),
  });

/** One work; kept in memory only. */
export const workQuery = (workCode: string) =>
  queryOptions({
    queryKey: ['commission', 'work', workCode],
    queryFn: (): Promise<Work> =>
      ask(api.GET('/api/v1/works/{workCode}', { params: { path: { workCode } } })),
    staleTime: 30_000,
  });

/** What the close of marks still waits for; told to the chair. */
export const closureQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['commission', contestId, 'closure'],
    queryFn: (): Promise<Closure> =>
      ask(
        api.GET('/api/v1/contests/{contestId}/marks-closure', { params: { path: { contestId } } }),
      ),
  });

/** The ranking with all its rows. */
export const rankingQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['commission', contestId, 'ranking'],
    queryFn: async (): Promise<Ranking> => {
      const head = await readRanking(contestId, { limit: PAGE });
      const rest = await everyPage((query) => readRanking(contestId, query), head.next);
      return { ...head, items: [...head.items, ...rest], next: null };
    },
    retry: false,
  });

/** Opened marks of a stage, by candidate code. */
export const assessmentsQuery = (contestId: string, stage: number) =>
  queryOptions({
    queryKey: ['commission', contestId, 'assessments', stage],
    queryFn: () =>
      everyPage<Assessment>((query) =>
        ask(
          api.GET('/api/v1/contests/{contestId}/assessments', {
            params: { path: { contestId }, query: { ...query, stage } },
          }),
        ),
      ),
  });

/** The sitting; null before the chair opens it. */
export const sittingQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['commission', contestId, 'sitting'],
    queryFn: async (): Promise<Sitting | null> => {
      const sitting = await ask(
        api.GET('/api/v1/contests/{contestId}/sitting', { params: { path: { contestId } } }),
      );
      // An empty answer is read as undefined, which a cache cannot hold.
      return sitting ?? null;
    },
  });

type PageOf<Row> = { readonly items: readonly Row[]; readonly next: string | null };
type PageAsked = { readonly limit: number; readonly after?: string };

/** A commission's lists are short enough to be read whole; `from` is where to go on, null for nowhere. */
async function everyPage<Row>(
  read: (query: PageAsked) => Promise<PageOf<Row>>,
  from?: string | null,
): Promise<readonly Row[]> {
  if (from === null) return [];
  const page = await read({ limit: PAGE, ...(from !== undefined && { after: from }) });
  return [...page.items, ...(await everyPage(read, page.next))];
}

function readWorks(contestId: string, query: PageAsked) {
  return ask(
    api.GET('/api/v1/contests/{contestId}/works', { params: { path: { contestId }, query } }),
  );
}

function readRanking(contestId: string, query: PageAsked) {
  return ask(
    api.GET('/api/v1/contests/{contestId}/ranking', { params: { path: { contestId }, query } }),
  );
}
