import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commission',
  staticData: { area: 'commission' },
  component: lazyRouteComponent(() => import('./pages/commission-page.js'), 'CommissionPage'),
});

/** The addresses of this area. */
export const commissionRoutes = [start] as const;
