import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ProblemError } from '../api/index.js';
import { Loading } from './loading.js';
import { ProblemNotice } from './problem-notice.js';

type AskedProps<Answer> = {
  readonly query: UseQueryResult<Answer>;
  readonly loading: Parameters<typeof Loading>[0]['shape'];
  readonly children: (answer: Answer) => ReactNode;
};

/** What a query answers, with its loading and refused states; an old answer stays while a new one is on its way. */
export function Asked<Answer>({ query, loading, children }: AskedProps<Answer>) {
  if (query.data !== undefined) return children(query.data);
  const error: unknown = query.error;
  if (error instanceof ProblemError) {
    return <ProblemNotice problem={error.problem} retry={() => void query.refetch()} />;
  }
  if (error instanceof Error) throw error;
  return <Loading shape={loading} />;
}
