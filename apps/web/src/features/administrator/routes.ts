import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  staticData: { area: 'administrator' },
  component: lazyRouteComponent(
    () => import('./pages/administration-page.js'),
    'AdministrationPage',
  ),
});

const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/people/$staffId',
  staticData: { area: 'administrator' },
  component: lazyRouteComponent(() => import('./pages/person-page.js'), 'PersonPage'),
});

const health = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/health',
  staticData: { area: 'administrator' },
  component: lazyRouteComponent(() => import('./pages/health-page.js'), 'HealthPage'),
});

/** The addresses of this area. */
export const administratorRoutes = [start, person, health] as const;
