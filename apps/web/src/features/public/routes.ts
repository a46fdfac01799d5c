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

/** Where to go afterwards: to an address, or to whatever the person does in this contest. */
type SignInSearch = { readonly to?: string; readonly contest?: string };

function isMatch(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): SignInSearch => ({
    ...(isMatch(search['to'], /^\/(?!\/)/) && { to: search['to'] }),
    ...(isMatch(search['contest'], /^[0-9a-f-]{36}$/) && { contest: search['contest'] }),
  }),
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
