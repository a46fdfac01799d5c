export { SupervisionWorkerModule } from './supervision-worker.module.js';
export { SupervisionJobs } from './supervision.jobs.js';
