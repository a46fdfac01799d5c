import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/holder',
  staticData: { area: 'holder' },
  component: lazyRouteComponent(() => import('./pages/holder-page.js'), 'HolderPage'),
});

/** The addresses of this area. */
export const holderRoutes = [start] as const;
