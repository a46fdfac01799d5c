import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';

import { api, ask } from '../shared/api/index.js';

const Strip = lazy(() =>
  import('./demo-clock-strip.js').then(({ DemoClockStrip }) => ({ default: DemoClockStrip })),
);

/** The clock of a demonstration under every page; production says that it has none, and its code is never fetched. */
export function DemoClock() {
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => ask(api.GET('/api/v1/health')),
    staleTime: Infinity,
  });
  if (health.data?.isClockMovable !== true) return null;
  return (
    <Suspense>
      <Strip />
    </Suspense>
  );
}
