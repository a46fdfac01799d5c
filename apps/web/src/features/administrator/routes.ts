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

const letters = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/letters',
  staticData: { area: 'administrator' },
  component: lazyRouteComponent(() => import('./pages/templates-page.js'), 'TemplatesPage'),
});

/** The addresses of this area. */
export const administratorRoutes = [start, person, health, letters] as const;
