import './resolve-sources.cjs';

export { stopTestServer as default } from './server.js';
