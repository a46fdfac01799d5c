export { TestingJobs } from './testing.jobs.js';
export { TestingWorkerModule } from './testing-worker.module.js';
