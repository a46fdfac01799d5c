export { IdentitySweeps } from './identity-sweeps.js';
export { IdentityWorkerModule } from './identity-worker.module.js';
