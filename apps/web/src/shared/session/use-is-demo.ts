import { useQuery } from '@tanstack/react-query';

import { api, ask } from '../api/index.js';

/** Whether this is a demonstration, whose clock can be moved; false while it is not known, and in production. */
export function useIsDemo(): boolean {
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => ask(api.GET('/api/v1/health')),
    staleTime: Infinity,
  });
  return health.data?.isClockMovable === true;
}
