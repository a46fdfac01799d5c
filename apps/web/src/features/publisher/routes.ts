import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/publisher',
  staticData: { area: 'publisher' },
  component: lazyRouteComponent(() => import('./pages/publisher-page.js'), 'PublisherPage'),
});

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/publisher/$contestId',
  staticData: { area: 'publisher' },
  component: lazyRouteComponent(() => import('./pages/review-page.js'), 'ReviewPage'),
});

/** The addresses of this area. */
export const publisherRoutes = [start, review] as const;
