import { useQuery } from '@tanstack/react-query';

import { api, ask } from '../api/index.js';

/** In which language the questions are, whatever the page is in; undefined while that is not known. */
export function useTestLanguage(contestId: string): 'kk' | 'ru' | 'en' | undefined {
  const { data } = useQuery({
    queryKey: ['contest', contestId, 'test-language'],
    queryFn: () =>
      ask(
        api.GET('/api/v1/contests/{contestId}/test-language', { params: { path: { contestId } } }),
      ),
    staleTime: Infinity,
  });
  return data?.language ?? undefined;
}
