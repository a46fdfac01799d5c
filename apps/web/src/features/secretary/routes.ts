import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secretary',
  staticData: { area: 'secretary' },
  component: lazyRouteComponent(() => import('./pages/secretary-page.js'), 'SecretaryPage'),
});

/** The addresses of this area. */
export const secretaryRoutes = [start] as const;
