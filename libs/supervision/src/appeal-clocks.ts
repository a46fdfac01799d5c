import { CommissionService } from '@adal/commission';
import { ContestService } from '@adal/contest';
import { monthsAfter, workingDaysAfter } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { mapResult, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { AppealFacts } from './domain/index.js';

/** The two clocks of an appeal, as the ruleset of the contest winds them. */
@Injectable()
export class AppealClocks {
  constructor(
    private readonly contests: ContestService,
    private readonly commission: CommissionService,
  ) {}

  /** Filing counts from the effect of the decision, the answer from now. */
  async ofIn(
    tx: Tx,
    contestId: ContestId,
  ): Promise<Result<Pick<AppealFacts, 'now' | 'fileUntil' | 'reviewUntil'>>> {
    const { windows } = await this.contests.rulesetIn(tx, contestId);
    const calendar = await this.contests.calendarIn(tx, contestId);
    const effectiveAt = await this.commission.effectiveAtIn(tx, contestId);
    const now = await tx.now();
    const fileUntil =
      effectiveAt === null ? null : monthsAfter(effectiveAt, windows.appealMonths, calendar);
    const reviewed = workingDaysAfter(now, windows.complaintReviewWorkingDays, calendar);
    return mapResult(reviewed, (reviewUntil) => ({ now, fileUntil, reviewUntil }));
  }
}
