import { DatabaseModule } from '@adal/database';
import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';

import { TestingModule } from '../testing.module.js';
import { SweepQueries } from './sweep.queries.js';
import { TestingJobs } from './testing.jobs.js';

/** Loaded by the worker only. */
@Module({
  imports: [DatabaseModule, JobsModule, TestingModule],
  providers: [SweepQueries, TestingJobs],
  exports: [TestingJobs],
})
export class TestingWorkerModule {}
