import { authorise, NOT_FOUND, type Actor } from '@adal/access';
import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import { stageOf, type ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { ok, refuse, type ContestId, type Refusal, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import {
  assess,
  closureOf,
  readyToClose,
  type Assessment,
  type Closure,
  type WorkAssessed,
} from './domain/index.js';
import type { AssessmentPage } from './persistence/mark.repository.js';
import { RankingService } from './ranking.service.js';
import { resourceOf } from './seats.js';
import { Surroundings } from './surroundings.js';

/** What the close of marks came to; the ranking may have to wait for a checkpoint. */
export type ClosedMarks = {
  readonly stage: number;
  readonly works: number;
  readonly isRanked: boolean;
};

/** Opens all marks of a stage at once, and only when none is missing. */
@Injectable()
export class ClosureService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
    private readonly log: AuditLog,
    private readonly rankings: RankingService,
  ) {}

  /** Waits for saves under way; whoever comes later is told that marks are closed. */
  close(actor: Actor, contestId: ContestId): Promise<Result<ClosedMarks>> {
    return this.around.transactor.run(async (tx) => {
      const contest = await this.around.contests.lockIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'work.close-marks', resourceOf(contest));
      if (!allowed.ok) return allowed;
      const stage = contest.stages.findIndex(isWaitingForMarks);
      const marking = await this.store.works.lockStageIn(tx, contestId, stage);
      const ready = readyToClose(await this.closureIn(tx, contest));
      if (!ready.ok) return ready;
      await this.openMarksIn(tx, contestId, stage);
      const command = { type: 'CloseMarks', stage } as const;
      const closed = await this.around.contests.applyIn(tx, actor, contestId, command);
      if (!closed.ok) return closed;
      const isRanked = await this.rankings.rankIn(tx, closed.value);
      return ok({ stage, works: marking?.works ?? 0, isRanked });
    });
  }

  /** What the close still waits for, by the same rule. */
  standing(actor: Actor, contestId: ContestId): Promise<Result<Closure>> {
    return this.around.transactor.run<Closure, Refusal>(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'work.close-marks', resourceOf(contest));
      return allowed.ok ? ok(await this.closureIn(tx, contest)) : allowed;
    });
  }

  /** Marks by code and pseudonym of a closed stage, one row more than the limit; empty before the close. */
  assessments(
    actor: Actor,
    contestId: ContestId,
    page: AssessmentPage,
  ): Promise<Result<readonly Assessment[]>> {
    return this.around.transactor.run<readonly Assessment[], Refusal>(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'ranking.read', resourceOf(contest));
      if (!allowed.ok) return allowed;
      return ok(await this.store.marks.assessmentsIn(tx, contestId, page));
    });
  }

  private async closureIn(tx: Tx, { id, status, stages }: ContestState): Promise<Closure> {
    const stage = stages.findIndex(isWaitingForMarks);
    const isWaiting = stage >= 0;
    const marking = isWaiting ? await this.store.works.stageIn(tx, id, stage) : null;
    const isOpen = marking?.status === 'open';
    return closureOf({
      ...{ isVoided: status === 'voided', isWaiting, isOpen },
      isAssessed: stages.some((each) => each.kind === 'practical' && each.status === 'assessed'),
      missing: isOpen ? await this.store.marks.missingIn(tx, id, stage) : 0,
    });
  }

  private async openMarksIn(tx: Tx, contestId: ContestId, stage: number): Promise<void> {
    const rules = stageOf(await this.around.contests.rulesetIn(tx, contestId), stage);
    if (rules.kind !== 'practical') throw new Error('marks of a stage without criteria');
    const sheets = await this.store.marks.lastOfStageIn(tx, contestId, stage);
    const assessments = assess(rules, sheets);
    await this.store.marks.assessIn(tx, { contestId, stage }, assessments);
    await this.store.works.closeStageIn(tx, contestId, stage);
    const at = await tx.now();
    const entries = assessments.map((assessment) => {
      const event: WorkAssessed = { type: 'work.assessed', stage, ...assessment };
      // One stream a candidate: the log must not keep an order that no rule made.
      const stream = `${contestId}/${assessment.code}`;
      return { contest: contestId, actor: SYSTEM_ACTOR, events: [event], stream, at };
    });
    await this.log.appendAllIn(tx, entries);
  }
}

function isWaitingForMarks({ kind, status }: ContestState['stages'][number]): boolean {
  return kind === 'practical' && status === 'closed';
}
