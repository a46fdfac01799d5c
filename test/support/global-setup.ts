import './resolve-sources.cjs';

import { startTestServer } from './server.js';

export default startTestServer;
