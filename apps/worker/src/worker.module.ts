import { ConfigModule } from '@adal/config';
import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { CONTEXT_MODULES, UpperContexts, WorkerContexts } from './contexts.js';
import { WorkerService } from './worker.service.js';

/** Jobs, sweeps and the sequencer; holds no rules. */
@Module({
  imports: [ConfigModule, DatabaseModule, ...CONTEXT_MODULES],
  providers: [UpperContexts, WorkerContexts, WorkerService],
})
export class WorkerModule {}
