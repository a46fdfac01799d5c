import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./pages/my-contests-page.js'), 'MyContestsPage'),
});

/** The addresses of this area. */
export const candidateRoutes = [start] as const;
