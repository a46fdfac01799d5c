export { placeKey, readPlace, type ContestPlace } from './contest-place.js';
export { ContestReadingService, type VisibleContest } from './contest-reading.service.js';
export { ContestModule } from './contest.module.js';
export { ContestRerunService, type RerunOrder } from './contest-rerun.service.js';
export { ContestService } from './contest.service.js';
export { loadReference } from './persistence/load-reference.js';
export { writeNewsIn } from './persistence/news.js';
