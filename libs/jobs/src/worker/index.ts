export { chooseBackendIn } from './backend-choice.js';
export { JobRunner } from './job-runner.js';
export {
  openBackend,
  type BackendKind,
  type BackendOptions,
  type QueueBackend,
} from './queue-backend.js';
export { Relay } from './relay.js';
export { SweepRunner } from './sweep-runner.js';
