export {
  decideApplication,
  evolveApplication,
  type ApplicationCommand,
  type ApplicationState,
  type ApplicationStatus,
  type Submission,
} from './application.js';
export { CANDIDATE_EVENTS, type ApplicationEvent } from './events.js';
