import { CandidateService } from '@adal/candidate';
import { CommissionService } from '@adal/commission';
import { ContestService } from '@adal/contest';
import type { ContestState, VoidScope } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import type { ApplicationId, ContestId, StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { effectsOf, type Standing, type VoidEffects } from './domain/index.js';

/** What would be voided, and who is at fault. */
export type Asked = {
  readonly scope: VoidScope;
  readonly stage: number | null;
  readonly excluded: readonly StaffId[];
};

/** Whom a void touches, read from every context. */
@Injectable()
export class EffectsReader {
  constructor(
    private readonly contests: ContestService,
    private readonly candidates: CandidateService,
    private readonly commission: CommissionService,
  ) {}

  async effectsIn(tx: Tx, contest: ContestState, asked: Asked): Promise<VoidEffects> {
    const decision = await this.commission.decisionIn(tx, contest.id);
    return effectsOf({
      ...{ contest, ...asked },
      ruleset: await this.contests.rulesetIn(tx, contest.id),
      standings: await this.standingsIn(tx, contest.id),
      decision: decision === null ? null : { code: decision.code },
      offers: await this.commission.offersIn(tx, contest.id),
    });
  }

  /** From here on nobody applies; answers who did and is in no standing yet. */
  untakenIn(tx: Tx, contestId: ContestId): Promise<readonly ApplicationId[]> {
    return this.candidates.closeIntakeIn(tx, contestId);
  }

  async standingsIn(tx: Tx, contestId: ContestId): Promise<readonly Standing[]> {
    const applications = await this.candidates.applicationsIn(tx, contestId);
    return applications.map(({ id: applicationId, code, status }) => {
      return { applicationId, code, status };
    });
  }
}
