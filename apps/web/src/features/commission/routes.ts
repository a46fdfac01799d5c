import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/commission-page.js'), 'CommissionPage'),
});

const works = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission/$contestId/works',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/queue-page.js'), 'QueuePage'),
});

/** `position` is the place in the member's own list: the work code itself never stands in an address. */
const work = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission/$contestId/works/$position',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/score-page.js'), 'ScorePage'),
});

const ranking = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission/$contestId/ranking',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/ranking-page.js'), 'RankingPage'),
});

const sitting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission/$contestId/sitting',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/sitting-page.js'), 'SittingPage'),
});

const minutes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission/$contestId/minutes',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/minutes-page.js'), 'MinutesPage'),
});

/** The addresses of this area. */
export const commissionRoutes = [start, works, work, ranking, sitting, minutes] as const;
