import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secretary',
  staticData: { area: 'secretary' },
  component: lazyRouteComponent(() => import('./pages/secretary-page.js'), 'SecretaryPage'),
});

const beginning = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secretary/new',
  staticData: { area: 'secretary' },
  component: lazyRouteComponent(() => import('./pages/new-contest-page.js'), 'NewContestPage'),
});

const board = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secretary/contests/$contestId',
  staticData: { area: 'secretary' },
  component: lazyRouteComponent(() => import('./pages/board-page.js'), 'BoardPage'),
});

const builder = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secretary/contests/$contestId/edit',
  staticData: { area: 'secretary' },
  component: lazyRouteComponent(() => import('./pages/builder-page.js'), 'BuilderPage'),
});

/** The addresses of this area. */
export const secretaryRoutes = [start, beginning, board, builder] as const;
