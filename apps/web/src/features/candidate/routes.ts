import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./pages/my-contests-page.js'), 'MyContestsPage'),
});

const vacancies = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/vacancies',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./pages/vacancies-page.js'), 'VacanciesPage'),
});

const apply = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/apply/$contestId',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./apply/apply-page.js'), 'ApplyPage'),
});

const contest = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/contests/$contestId',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./pages/my-contest-page.js'), 'MyContestPage'),
});

const stage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/contests/$contestId/stages/$stage',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./pages/stage-page.js'), 'StagePage'),
});

const sitting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/contests/$contestId/stages/$stage/sitting',
  staticData: { area: 'candidate', chrome: 'bare' },
  validateSearch: (search): { readonly q?: number; readonly view?: 'review' } => ({
    ...(typeof search['q'] === 'number' && { q: search['q'] }),
    ...(search['view'] === 'review' && { view: 'review' }),
  }),
  component: lazyRouteComponent(() => import('./sitting/sitting-page.js'), 'SittingPage'),
});

const result = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/contests/$contestId/stages/$stage/result',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./pages/result-page.js'), 'ResultPage'),
});

const messages = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/messages',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./notices/messages-page.js'), 'MessagesPage'),
});

const voided = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/contests/$contestId/void',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./rerun/void-page.js'), 'VoidPage'),
});

const rerun = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/reruns/$contestId',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./rerun/confirmation-page.js'), 'ConfirmationPage'),
});

const appeal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/contests/$contestId/appeal',
  staticData: { area: 'candidate' },
  component: lazyRouteComponent(() => import('./appeal/appeal-page.js'), 'AppealPage'),
});

/** The addresses of this area. */
export const candidateRoutes = [
  ...[start, vacancies, apply, contest, stage, sitting, result],
  ...[messages, voided, rerun, appeal],
] as const;
