export { CandidateModule } from './candidate.module.js';
export { CandidateService } from './candidate.service.js';
