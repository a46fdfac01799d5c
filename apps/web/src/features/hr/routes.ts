import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  staticData: { area: 'hr' },
  component: lazyRouteComponent(() => import('./pages/desk-page.js'), 'DeskPage'),
});

/** The addresses of this area. */
export const hrRoutes = [start] as const;
