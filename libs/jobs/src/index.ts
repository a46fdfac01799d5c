export {
  type HandlersOf,
  type Job,
  type JobContext,
  type JobHandlers,
  type JobName,
  JOBS,
  type PayloadOf,
  type Sweep,
} from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { migrateQueue } from './migrate-queue.js';
export { Outbox } from './outbox.js';
export { ApplicationRef, BucketRef, ContestAt, ContestRef, StageRef } from './payloads.js';
export { type Attempted, Quarantine } from './quarantine.js';
