export { CommissionWorkerModule } from './commission-worker.module.js';
export { CommissionJobs } from './commission.jobs.js';
