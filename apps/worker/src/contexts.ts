import { CandidateJobs, CandidateWorkerModule } from '@adal/candidate/worker';
import { ContestJobs, ContestWorkerModule } from '@adal/contest/worker';
import type { JobHandlers, Sweep } from '@adal/jobs';
import { TestingJobs, TestingWorkerModule } from '@adal/testing/worker';
import { Injectable } from '@nestjs/common';

/** The worker doors of the contexts. */
export const CONTEXT_MODULES = [
  ContestWorkerModule,
  CandidateWorkerModule,
  TestingWorkerModule,
] as const;

/** Everything the contexts have the worker do, in one table. */
@Injectable()
export class WorkerContexts {
  readonly handlers: Partial<JobHandlers>;
  readonly sweeps: readonly Sweep[];

  constructor(contest: ContestJobs, candidate: CandidateJobs, testing: TestingJobs) {
    this.handlers = { ...contest.handlers, ...candidate.handlers, ...testing.handlers };
    this.sweeps = [...contest.sweeps, ...candidate.sweeps, ...testing.sweeps];
  }
}
