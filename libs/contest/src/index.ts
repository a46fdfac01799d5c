export { ContestModule } from './contest.module.js';
export { ContestService } from './contest.service.js';
export { loadReference } from './persistence/load-reference.js';
