import type { HttpDoor } from '@adal/http';

import { HOT_PATHS } from './hot-paths.js';
import { registerHotRoutes } from './hot-routes.js';
import { TESTING_PROBLEMS } from './problems.js';
import { TestingHttpModule } from './testing-http.module.js';

/** Banks, pins and attempts over HTTP. */
export const testingHttp: HttpDoor = {
  name: 'testing',
  module: TestingHttpModule,
  problems: TESTING_PROBLEMS,
  hotRoutes: registerHotRoutes,
  hotPaths: HOT_PATHS,
};
