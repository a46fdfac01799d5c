export { EvidenceService, type ApprovalCount } from './evidence.service.js';
export { SupervisionModule } from './supervision.module.js';
