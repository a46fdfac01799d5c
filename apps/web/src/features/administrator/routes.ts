import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  staticData: { area: 'administrator' },
  component: lazyRouteComponent(() => import('./pages/administration-page.js'), 'AdministrationPage'),
});

/** The addresses of this area. */
export const administratorRoutes = [start] as const;
