import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

import { ProblemError, type Problem } from './problem.js';

type Cursor = { readonly next: string | null };

/** A list that the server answers page by page. */
export type PagedList<Row> = {
  readonly rows: readonly Row[];
  readonly isPending: boolean;
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  readonly isFetchingMore: boolean;
  readonly more: () => void;
  readonly refetch: () => void;
};

/** Reads a cursor list; `read` gets null for the first page. */
export function usePage<Row>(
  queryKey: QueryKey,
  read: (after: string | null) => Promise<{ readonly items: readonly Row[] } & Cursor>,
): PagedList<Row> {
  const query = useInfiniteQuery({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: startOf(),
    getNextPageParam: (last: Cursor) => last.next,
  });
  return {
    rows: query.data?.pages.flatMap(({ items }) => [...items]) ?? [],
    isPending: query.isPending,
    problem: query.error instanceof ProblemError ? query.error.problem : null,
    hasMore: query.hasNextPage,
    isFetchingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}

function startOf(): string | null {
  return null;
}
