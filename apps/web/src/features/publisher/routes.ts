import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/publisher',
  staticData: { area: 'publisher' },
  component: lazyRouteComponent(() => import('./pages/publisher-page.js'), 'PublisherPage'),
});

/** The addresses of this area. */
export const publisherRoutes = [start] as const;
