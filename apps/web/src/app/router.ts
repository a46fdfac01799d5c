import { createRouter } from '@tanstack/react-router';

import { administratorRoutes } from '../features/administrator/routes.js';
import { bankRoutes } from '../features/bank/routes.js';
import { candidateRoutes } from '../features/candidate/routes.js';
import { commissionRoutes } from '../features/commission/routes.js';
import { departmentRoutes } from '../features/department/routes.js';
import { holderRoutes } from '../features/holder/routes.js';
import { hrRoutes } from '../features/hr/routes.js';
import { outboxRoutes } from '../features/outbox/routes.js';
import { publicRoutes } from '../features/public/routes.js';
import { publisherRoutes } from '../features/publisher/routes.js';
import { secretaryRoutes } from '../features/secretary/routes.js';
import { CrashPage } from './crash-page.js';
import { NotFoundPage } from './not-found-page.js';
import { PendingPage } from './pending-page.js';
import { rootRoute } from './root-route.js';

/** The whole map of the app; every page is a chunk of its own. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...publicRoutes,
    ...outboxRoutes,
    ...candidateRoutes,
    ...hrRoutes,
    ...secretaryRoutes,
    ...publisherRoutes,
    ...bankRoutes,
    ...commissionRoutes,
    ...holderRoutes,
    ...administratorRoutes,
    ...departmentRoutes,
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
