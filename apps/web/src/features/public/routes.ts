import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route.js';
import type { ContestSearch } from './contest-filter.js';

const SEARCHED = ['region', 'body', 'category', 'status', 'search'] as const;

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.js'), 'HomePage'),
});

const contests = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contests',
  validateSearch: (search): ContestSearch =>
    Object.fromEntries(
      SEARCHED.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' || typeof value === 'number'
          ? [[name, String(value)]]
          : [];
      }),
    ),
  component: lazyRouteComponent(() => import('./pages/contests-page.js'), 'ContestsPage'),
});

const contest = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contests/$contestId',
  component: lazyRouteComponent(() => import('./pages/contest-page.js'), 'ContestPage'),
});

const regions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regions',
  component: lazyRouteComponent(() => import('./pages/regions-page.js'), 'RegionsPage'),
});

const region = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regions/$regionId',
  validateSearch: (search): { readonly of?: string } =>
    typeof search['of'] === 'string' ? { of: search['of'] } : {},
  component: lazyRouteComponent(() => import('./pages/region-page.js'), 'RegionPage'),
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
export const publicRoutes = [
  home,
  contests,
  contest,
  regions,
  region,
  signIn,
  signUp,
  link,
] as const;
