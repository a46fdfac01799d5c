import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';

import { CandidateModule } from '../candidate.module.js';
import { CandidateJobs } from './candidate.jobs.js';

@Module({
  imports: [CandidateModule, JobsModule],
  providers: [CandidateJobs],
  exports: [CandidateJobs],
})
export class CandidateWorkerModule {}
