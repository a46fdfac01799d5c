import { DatabaseModule } from '@adal/database';
import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';

import { CommissionModule } from '../commission.module.js';
import { CommissionEffects } from './commission-effects.js';
import { CommissionJobs } from './commission.jobs.js';
import { DueQueries } from './due.queries.js';

/** Loaded by the worker only. */
@Module({
  imports: [CommissionModule, DatabaseModule, JobsModule],
  providers: [CommissionEffects, CommissionJobs, DueQueries],
  exports: [CommissionJobs],
})
export class CommissionWorkerModule {}
