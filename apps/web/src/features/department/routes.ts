import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';
import { readFamily, readShow } from './search.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department',
  staticData: { area: 'department' },
  validateSearch: readShow,
  component: lazyRouteComponent(() => import('./pages/department-page.js'), 'DepartmentPage'),
});

const dossier = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department/contests/$contestId',
  staticData: { area: 'department' },
  component: lazyRouteComponent(() => import('./pages/dossier-page.js'), 'DossierPage'),
});

const log = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department/contests/$contestId/log',
  staticData: { area: 'department' },
  validateSearch: readFamily,
  component: lazyRouteComponent(() => import('./pages/log-page.js'), 'LogPage'),
});

/** The voided contest beside the one that is held in its place; the address is the old one's. */
const comparison = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department/contests/$contestId/rerun',
  staticData: { area: 'department' },
  component: lazyRouteComponent(() => import('./pages/comparison-page.js'), 'ComparisonPage'),
});

const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department/cases/$caseId',
  staticData: { area: 'department' },
  component: lazyRouteComponent(() => import('./pages/case-page.js'), 'CasePage'),
});

const wizard = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department/cases/$caseId/void',
  staticData: { area: 'department' },
  component: lazyRouteComponent(() => import('./pages/wizard-page.js'), 'WizardPage'),
});

const oneVoid = createRoute({
  getParentRoute: () => rootRoute,
  path: '/department/voids/$voidId',
  staticData: { area: 'department' },
  component: lazyRouteComponent(() => import('./pages/void-page.js'), 'VoidPage'),
});

/** The addresses of this area. */
export const departmentRoutes = [
  start,
  dossier,
  log,
  comparison,
  oneCase,
  wizard,
  oneVoid,
] as const;
