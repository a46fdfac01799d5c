import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.js'), 'HomePage'),
});

const contests = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contests',
  validateSearch: (search): { readonly region?: string; readonly status?: string } => ({
    ...(typeof search['region'] === 'string' && { region: search['region'] }),
    ...(typeof search['status'] === 'string' && { status: search['status'] }),
  }),
  component: lazyRouteComponent(() => import('./pages/contests-page.js'), 'ContestsPage'),
});

const contest = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contests/$contestId',
  component: lazyRouteComponent(() => import('./pages/contest-page.js'), 'ContestPage'),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { readonly to?: string } =>
    typeof search['to'] === 'string' && /^\/(?!\/)/.test(search['to']) ? { to: search['to'] } : {},
  component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./pages/sign-up-page.js'), 'SignUpPage'),
});

const link = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  component: lazyRouteComponent(() => import('./pages/link-page.js'), 'LinkPage'),
});

/** The addresses that anybody may open. */
export const publicRoutes = [home, contests, contest, signIn, signUp, link] as const;
