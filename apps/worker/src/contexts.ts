import { CandidateJobs, CandidateWorkerModule } from '@adal/candidate/worker';
import { CommissionJobs, CommissionWorkerModule } from '@adal/commission/worker';
import { ContestJobs, ContestWorkerModule } from '@adal/contest/worker';
import type { JobHandlers, Sweep } from '@adal/jobs';
import { TestingJobs, TestingWorkerModule } from '@adal/testing/worker';
import { Injectable } from '@nestjs/common';

/** The worker doors of the contexts. */
export const CONTEXT_MODULES = [
  ContestWorkerModule,
  CandidateWorkerModule,
  TestingWorkerModule,
  CommissionWorkerModule,
] as const;

/** Everything the contexts have the worker do; a job without a handler does not compile here. */
@Injectable()
export class WorkerContexts {
  readonly handlers: JobHandlers;
  readonly sweeps: readonly Sweep[];

  constructor(
    contest: ContestJobs,
    candidate: CandidateJobs,
    testing: TestingJobs,
    commission: CommissionJobs,
  ) {
    this.handlers = {
      ...contest.handlers,
      ...candidate.handlers,
      ...testing.handlers,
      ...commission.handlers,
    };
    this.sweeps = [contest, candidate, testing, commission].flatMap(({ sweeps }) => sweeps);
  }
}
