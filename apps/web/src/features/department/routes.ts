import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department',
  staticData: { area: 'department' },
  component: lazyRouteComponent(() => import('./pages/department-page.js'), 'DepartmentPage'),
});

/** The addresses of this area. */
export const departmentRoutes = [start] as const;
