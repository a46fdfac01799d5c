export {
  type Actor,
  type CandidateActor,
  type Grant,
  type PersonActor,
  type PublicActor,
  type Resource,
  STAFF_ROLES,
  type StaffActor,
  type StaffRole,
  type SystemActor,
} from './actor.js';
export { authorise, can, mayTry, NOT_FOUND, rolesFor } from './can.js';
export { logActor } from './log-actor.js';
export { type Action, ACTIONS, type Right, RIGHTS, type Scope } from './rights.js';
