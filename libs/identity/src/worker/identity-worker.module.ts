import { AuditModule } from '@adal/audit';
import { ConfigModule } from '@adal/config';
import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { IdentityModule } from '../identity.module.js';
import { IdentityLoop } from './identity-loop.js';
import { IdentityPurges } from './identity-purges.js';
import { IdentitySweeps } from './identity-sweeps.js';
import { IdentityTasks } from './identity-tasks.js';
import { MailLoop } from './mail-loop.js';
import { RerunMaps } from './rerun-maps.js';

/** What the process does on its own; it has no part in the queues of the evaluation. */
@Module({
  imports: [AuditModule, ConfigModule, DatabaseModule, IdentityModule],
  providers: [IdentityLoop, IdentityPurges, IdentitySweeps, IdentityTasks, MailLoop, RerunMaps],
  exports: [IdentityPurges, IdentitySweeps, RerunMaps],
})
export class IdentityWorkerModule {}
