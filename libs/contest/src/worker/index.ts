export { ContestWorkerModule } from './contest-worker.module.js';
export { ContestJobs } from './contest.jobs.js';
