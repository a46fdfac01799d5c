import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bank',
  staticData: { area: 'bank' },
  component: lazyRouteComponent(() => import('./pages/bank-page.js'), 'BankPage'),
});

/** The addresses of this area. */
export const bankRoutes = [start] as const;
