export { CommissionModule } from './commission.module.js';
export { CommissionService, type PublicDecision } from './commission.service.js';
