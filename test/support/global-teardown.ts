import './resolve-sources.cjs';

import { stopTestServer } from './server.js';

export default stopTestServer;
