import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const outbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outbox',
  staticData: { area: 'public' },
  component: lazyRouteComponent(() => import('./outbox-page.js'), 'OutboxPage'),
});

/** The demo's mail; in production the server has nothing to show there. */
export const outboxRoutes = [outbox] as const;
