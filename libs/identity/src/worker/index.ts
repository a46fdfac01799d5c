export { IdentitySweeps } from './identity-sweeps.js';
export { RerunMaps } from './rerun-maps.js';
export { IdentityWorkerModule } from './identity-worker.module.js';
