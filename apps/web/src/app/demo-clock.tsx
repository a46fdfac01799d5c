import { lazy, Suspense } from 'react';

import { useIsDemo } from '../shared/session/use-is-demo.js';

const Strip = lazy(() =>
  import('./demo-clock-strip.js').then(({ DemoClockStrip }) => ({ default: DemoClockStrip })),
);

/** The clock of a demonstration under every page; production says that it has none, and its code is never fetched. */
export function DemoClock() {
  const isDemo = useIsDemo();
  if (!isDemo) return null;
  return (
    <Suspense>
      <Strip />
    </Suspense>
  );
}
