import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../shared/api/index.js';

type Schemas = ApiComponents['schemas'];
export type Bank = Schemas['BankView'];
export type BankItem = Schemas['BankItem'];

const PAGE = 200;

/** The banks that the reader may see. */
export const banksQuery = queryOptions({
  queryKey: ['banks'],
  queryFn: (): Promise<readonly Bank[]> =>
    everyPage<Bank>((query) => ask(api.GET('/api/v1/item-banks', { params: { query } }))),
});

/** One bank without its items. */
export const bankQuery = (bankId: string) =>
  queryOptions({
    queryKey: ['bank', bankId],
    queryFn: (): Promise<Bank> =>
      ask(api.GET('/api/v1/item-banks/{bankId}', { params: { path: { bankId } } })),
  });

/** Every item of a draft, by code; the root is computed from them, so they are read whole. */
export const itemsQuery = (bankId: string) =>
  queryOptions({
    queryKey: ['bank', bankId, 'items'],
    queryFn: (): Promise<readonly BankItem[]> =>
      everyPage<BankItem>((query) =>
        ask(api.GET('/api/v1/item-banks/{bankId}/items', { params: { path: { bankId }, query } })),
      ),
    retry: false,
  });

/** The regions with their names. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: () => ask(api.GET('/api/v1/regions')),
  staleTime: Infinity,
});

type PageOf<Row> = { readonly items: readonly Row[]; readonly next: string | null };
type PageAsked = { readonly limit: number; readonly after?: string };

async function everyPage<Row>(
  read: (query: PageAsked) => Promise<PageOf<Row>>,
  from: string | null = '',
): Promise<readonly Row[]> {
  if (from === null) return [];
  const page = await read({ limit: PAGE, ...(from !== '' && { after: from }) });
  return [...page.items, ...(await everyPage(read, page.next))];
}
