import { CandidateService } from '@adal/candidate';
import { ContestService } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import type { ApplicationId, CandidateCode, ContestId } from '@adal/kernel';
import { TestingService } from '@adal/testing';
import { Injectable } from '@nestjs/common';

/** What the commission works with beside its own tables. */
@Injectable()
export class Surroundings {
  constructor(
    readonly transactor: Transactor,
    readonly contests: ContestService,
    readonly testing: TestingService,
    private readonly candidates: CandidateService,
  ) {}

  /** Codes that have withdrawn, whenever that was. */
  async withdrawnIn(tx: Tx, contestId: ContestId): Promise<ReadonlySet<CandidateCode>> {
    const applications = await this.candidates.applicationsIn(tx, contestId);
    return new Set(
      applications.filter(({ status }) => status === 'withdrawn').map(({ code }) => code),
    );
  }

  async hasWithdrawnIn(tx: Tx, applicationId: ApplicationId): Promise<boolean> {
    const application = await this.candidates.applicationIn(tx, applicationId);
    return application?.status === 'withdrawn';
  }

  /** The contest under lock; throws when there is none, since whoever calls has just been told of it. */
  async lockIn(tx: Tx, contestId: ContestId): Promise<ContestState> {
    const contest = await this.contests.lockIn(tx, contestId);
    if (contest === null) throw new Error(`there is no contest ${contestId}`);
    return contest;
  }
}
