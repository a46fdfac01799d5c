export { SessionService } from './accounts/session.service.js';
export { IdentityModule } from './identity.module.js';
