export { CandidateWorkerModule } from './candidate-worker.module.js';
export { CandidateJobs } from './candidate.jobs.js';
