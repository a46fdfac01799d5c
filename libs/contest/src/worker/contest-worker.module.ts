import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';

import { ContestModule } from '../contest.module.js';
import { ContestJobs } from './contest.jobs.js';

@Module({ imports: [ContestModule, JobsModule], providers: [ContestJobs], exports: [ContestJobs] })
export class ContestWorkerModule {}
