import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bank',
  staticData: { area: 'bank' },
  component: lazyRouteComponent(() => import('./pages/bank-page.js'), 'BankPage'),
});

const newBank = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bank/new',
  staticData: { area: 'bank' },
  component: lazyRouteComponent(() => import('./pages/new-bank-page.js'), 'NewBankPage'),
});

const oneBank = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bank/$bankId',
  staticData: { area: 'bank' },
  component: lazyRouteComponent(() => import('./pages/one-bank-page.js'), 'OneBankPage'),
});

/** The addresses of this area. */
export const bankRoutes = [start, newBank, oneBank] as const;
