import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity } from '../../shared/api/index.js';

type Schemas = ApiComponents['schemas'];
export type Contest = Schemas['ContestView'];
export type Bank = Schemas['BankView'];
export type Body = Schemas['BodyView'];
export type RulesetRow = Schemas['RulesetView'];
export type Windows = Schemas['WindowsDto'];
export type StageProgress = Schemas['StageProgress'];
export type StageMarking = Schemas['StageMarkingView'];
export type Closure = Schemas['ClosureStandingView'];
export type Sitting = Schemas['SittingView'];
export type Offer = Schemas['OfferView'];
export type Colleague = IdentityComponents['schemas']['StaffRow'];

const PAGE = 200;

export const contestQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['contest', contestId],
    queryFn: (): Promise<Contest> =>
      ask(api.GET('/api/v1/contests/{contestId}', { params: { path: { contestId } } })),
  });

/** Officials by name, for the seats of a commission. */
export const staffQuery = queryOptions({
  queryKey: ['secretary', 'staff'],
  queryFn: () =>
    everyPage<Colleague>((query) => ask(identity.GET('/identity/v1/staff', { params: { query } }))),
});

export const bodiesQuery = queryOptions({
  queryKey: ['bodies', 'all'],
  queryFn: () => everyPage<Body>((query) => ask(api.GET('/api/v1/bodies', { params: { query } }))),
  staleTime: 60_000,
});

/** The packs that may be chosen, each in its latest version. */
export const rulesetsQuery = queryOptions({
  queryKey: ['rulesets'],
  queryFn: () => ask(api.GET('/api/v1/rulesets')),
  staleTime: 60_000,
});

/** Banks that the draft may draw from. */
export const banksQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'banks'],
    queryFn: () =>
      everyPage<Bank>((query) =>
        ask(
          api.GET('/api/v1/contests/{contestId}/item-banks', {
            params: { path: { contestId }, query },
          }),
        ),
      ),
  });

/** The earliest dates for an acceptance that begins then. */
export const earliestQuery = (rulesetId: string, acceptFrom: number) =>
  queryOptions({
    queryKey: ['secretary', 'earliest', rulesetId, acceptFrom],
    queryFn: (): Promise<Windows> =>
      ask(
        api.GET('/api/v1/rulesets/{rulesetId}/earliest-windows', {
          params: { path: { rulesetId }, query: { acceptFrom } },
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });

/** How many applications stand where; refused while they are still accepted. */
export const summaryQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'summary'],
    queryFn: () =>
      ask(
        api.GET('/api/v1/contests/{contestId}/applications/summary', {
          params: { path: { contestId } },
        }),
      ),
    retry: false,
  });

export const progressQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'progress'],
    queryFn: () =>
      ask(api.GET('/api/v1/contests/{contestId}/progress', { params: { path: { contestId } } })),
  });

export const markingQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'marking'],
    queryFn: () =>
      ask(
        api.GET('/api/v1/contests/{contestId}/marking-progress', {
          params: { path: { contestId } },
        }),
      ),
  });

/** What the close of marks still waits for. */
export const closureQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'closure'],
    queryFn: (): Promise<Closure> =>
      ask(
        api.GET('/api/v1/contests/{contestId}/marks-closure', { params: { path: { contestId } } }),
      ),
  });

/** Marks of a stage by code; empty before they are closed. */
export const assessmentsQuery = (contestId: string, stage: number) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'assessments', stage],
    queryFn: () =>
      everyPage<Schemas['AssessmentView']>((query) =>
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
    queryKey: ['secretary', contestId, 'sitting'],
    queryFn: async (): Promise<Sitting | null> => {
      const sitting = await ask(
        api.GET('/api/v1/contests/{contestId}/sitting', { params: { path: { contestId } } }),
      );
      // An empty answer is read as undefined, which a cache cannot hold.
      return sitting ?? null;
    },
  });

export const offersQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['secretary', contestId, 'offers'],
    queryFn: async () =>
      (
        await ask(
          api.GET('/api/v1/contests/{contestId}/offers', { params: { path: { contestId } } }),
        )
      ).items,
  });

type PageOf<Row> = { readonly items: readonly Row[]; readonly next: string | null };
type PageAsked = { readonly limit: number; readonly after?: string };

/** These lists are short enough to be read whole; `from` is where to go on, null for nowhere. */
async function everyPage<Row>(
  read: (query: PageAsked) => Promise<PageOf<Row>>,
  from?: string | null,
): Promise<readonly Row[]> {
  if (from === null) return [];
  const page = await read({ limit: PAGE, ...(from !== undefined && { after: from }) });
  return [...page.items, ...(await everyPage(read, page.next))];
}
