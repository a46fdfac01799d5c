import { createRootRoute } from '@tanstack/react-router';

import type { Area } from './areas.js';
import { CrashPage } from './crash-page.js';
import { NotFoundPage } from './not-found-page.js';
import { Shell } from './shell.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who may see it; nothing said is public. */
    readonly area?: Area;
    /** `bare`: without masthead, for the one thing that must not be left by accident (the test). */
    readonly chrome?: 'bare';
  }
}

/** Every route hangs under this one. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});
