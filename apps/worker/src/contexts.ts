import { CandidateJobs, CandidateWorkerModule } from '@adal/candidate/worker';
import { CommissionJobs, CommissionWorkerModule } from '@adal/commission/worker';
import { ContestJobs, ContestWorkerModule } from '@adal/contest/worker';
import type { JobHandlers, Sweep } from '@adal/jobs';
import { SupervisionJobs, SupervisionWorkerModule } from '@adal/supervision/worker';
import { TestingJobs, TestingWorkerModule } from '@adal/testing/worker';
import { Injectable } from '@nestjs/common';

/** The worker doors of the contexts. */
export const CONTEXT_MODULES = [
  ContestWorkerModule,
  CandidateWorkerModule,
  TestingWorkerModule,
  CommissionWorkerModule,
  SupervisionWorkerModule,
] as const;

/** The contexts that stand above the others. */
@Injectable()
export class UpperContexts {
  constructor(
    readonly commission: CommissionJobs,
    readonly supervision: SupervisionJobs,
  ) {}
}

/** Everything the contexts have the worker do; a job without a handler does not compile here. */
@Injectable()
export class WorkerContexts {
  readonly handlers: JobHandlers;
  readonly sweeps: readonly Sweep[];

  constructor(
    contest: ContestJobs,
    candidate: CandidateJobs,
    testing: TestingJobs,
    { commission, supervision }: UpperContexts,
  ) {
    this.handlers = {
      ...contest.handlers,
      ...candidate.handlers,
      ...testing.handlers,
      ...commission.handlers,
      ...supervision.handlers,
    };
    this.sweeps = [contest, candidate, testing, commission, supervision].flatMap(
      ({ sweeps }) => sweeps,
    );
  }
}
