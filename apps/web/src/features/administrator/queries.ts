import type { ApiComponents, IdentityComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask, identity } from '../../shared/api/index.js';

type Schemas = ApiComponents['schemas'];
export type Colleague = IdentityComponents['schemas']['StaffRow'];
export type Grant = Schemas['GrantRow'];
export type Region = Schemas['RegionView'];
export type Body = Schemas['BodyView'];
export type ContestRow = Schemas['ContestRow'];
export type Operations = Schemas['OperationsView'];

const PAGE = 200;

/** Everybody with a staff account. */
export const staffQuery = queryOptions({
  queryKey: ['administrator', 'staff'],
  queryFn: () =>
    everyPage<Colleague>((query) => ask(identity.GET('/identity/v1/staff', { params: { query } }))),
});

/** Roles of one person, ended ones too. */
export const grantsQuery = (staffId: string) =>
  queryOptions({
    queryKey: ['administrator', 'grants', staffId],
    queryFn: () =>
      everyPage<Grant>((query) =>
        ask(api.GET('/api/v1/staff-grants', { params: { query: { ...query, staffId } } })),
      ),
  });

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: (): Promise<readonly Region[]> => ask(api.GET('/api/v1/regions')),
  staleTime: Infinity,
});

export const bodiesQuery = queryOptions({
  queryKey: ['bodies', 'all'],
  queryFn: () => everyPage<Body>((query) => ask(api.GET('/api/v1/bodies', { params: { query } }))),
});

export const contestsQuery = queryOptions({
  queryKey: ['contests', 'all'],
  queryFn: () =>
    everyPage<ContestRow>((query) => ask(api.GET('/api/v1/contests', { params: { query } }))),
});

export const operationsQuery = queryOptions({
  queryKey: ['administrator', 'operations'],
  queryFn: (): Promise<Operations> => ask(api.GET('/api/v1/operations/health')),
});

export type Template = IdentityComponents['schemas']['TemplateRow'];
export type MailHealth = IdentityComponents['schemas']['MailHealthAnswer'];

/** Every letter with an example in it. */
export const templatesQuery = queryOptions({
  queryKey: ['administrator', 'templates'],
  queryFn: async () => (await ask(identity.GET('/identity/v1/notice-templates'))).items,
  staleTime: Infinity,
});

export const mailQuery = queryOptions({
  queryKey: ['administrator', 'mail'],
  queryFn: (): Promise<MailHealth> => ask(identity.GET('/identity/v1/health/mail')),
});

type PageOf<Row> = { readonly items: readonly Row[]; readonly next: string | null };
type PageAsked = { readonly limit: number; readonly after?: string };

async function everyPage<Row>(
  read: (query: PageAsked) => Promise<PageOf<Row>>,
  from?: string | null,
): Promise<readonly Row[]> {
  if (from === null) return [];
  const page = await read({ limit: PAGE, ...(from !== undefined && { after: from }) });
  return [...page.items, ...(await everyPage(read, page.next))];
}
