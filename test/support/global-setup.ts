import './resolve-sources.cjs';

export { startTestServer as default } from './server.js';
