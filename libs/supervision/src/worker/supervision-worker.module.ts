import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';

import { SupervisionModule } from '../supervision.module.js';
import { SupervisionJobs } from './supervision.jobs.js';

/** Loaded by the worker only. */
@Module({
  imports: [SupervisionModule, JobsModule],
  providers: [SupervisionJobs],
  exports: [SupervisionJobs],
})
export class SupervisionWorkerModule {}
