export { TestingModule } from './testing.module.js';
export { TestingService, type StageScoreRow, type WorkRow } from './testing.service.js';
