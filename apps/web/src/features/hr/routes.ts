import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  staticData: { area: 'hr' },
  component: lazyRouteComponent(() => import('./pages/desk-page.js'), 'DeskPage'),
});

const queue = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/$contestId',
  staticData: { area: 'hr' },
  component: lazyRouteComponent(() => import('./pages/queue-page.js'), 'QueuePage'),
});

const application = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/$contestId/$position',
  staticData: { area: 'hr' },
  component: lazyRouteComponent(() => import('./pages/application-page.js'), 'ApplicationPage'),
});

const appointee = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/$contestId/appointee',
  staticData: { area: 'hr' },
  component: lazyRouteComponent(() => import('./pages/appointee-page.js'), 'AppointeePage'),
});

/** The addresses of this area; an application is named by its place in the queue, never by an id or a code. */
export const hrRoutes = [start, queue, application, appointee] as const;
