import { CommissionService } from '@adal/commission';
import { ContestService } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import { TestingService } from '@adal/testing';
import { Injectable } from '@nestjs/common';

import {
  projectContest,
  type EvidenceKind,
  type EvidenceParts,
  type Projection,
  type RestrictedPart,
  type ShownResult,
} from './domain/index.js';
import { LogEvidence } from './log-evidence.js';
import { SupervisionEvidenceReader } from './supervision-evidence.reader.js';

/** The contexts whose tables show what was sat and decided. */
@Injectable()
export class EvidenceStages {
  constructor(
    readonly testing: TestingService,
    readonly commission: CommissionService,
  ) {}
}

/** Puts together what the log and the tables hold of one contest; everything in one snapshot of the database. */
@Injectable()
export class EvidenceBuilder {
  constructor(
    private readonly log: LogEvidence,
    private readonly contests: ContestService,
    private readonly stages: EvidenceStages,
    private readonly own: SupervisionEvidenceReader,
  ) {}

  /** False while a change of the contest waits for its place in the log: evidence of that moment would contradict itself. */
  async isSettledIn(tx: Tx, contestId: ContestId): Promise<boolean> {
    return !(await this.log.isBehindIn(tx, contestId));
  }

  async buildIn(tx: Tx, contest: ContestState, kind: EvidenceKind): Promise<EvidenceParts> {
    const projection = await this.projectionIn(tx, contest);
    const named = projection.ranking?.checkpoint ?? null;
    const isReviewed = await this.own.isReviewedIn(tx, contest.id);
    return {
      contestId: contest.id,
      policy: await this.log.policy(),
      ...(await this.log.partIn(tx, contest.id, { kind, named, isReviewed })),
      ruleset: await this.contests.rulesetIn(tx, contest.id),
      calendar: await this.contests.calendarIn(tx, contest.id),
      projection,
      restricted: kind === 'public' ? null : await this.restrictedIn(tx, contest),
    };
  }

  private async projectionIn(tx: Tx, contest: ContestState): Promise<Projection> {
    const { offers } = await this.stages.commission.evidenceIn(tx, contest.id);
    const decision = await this.stages.commission.decisionIn(tx, contest.id);
    return {
      contest: projectContest(contest),
      results: await this.resultsIn(tx, contest),
      assessments: await this.stages.commission.assessmentsIn(tx, contest.id),
      ranking: await this.stages.commission.rankingIn(tx, contest.id),
      decision,
      offers: offers.map(({ rank, code, status }) => ({ rank, code, status })),
      void: await this.own.shownVoidIn(tx, contest.id),
    };
  }

  /** Of each test, by code and without the application it belongs to. */
  private async resultsIn(tx: Tx, { id, stages }: ContestState): Promise<Projection['results']> {
    const shown: { stage: number; rows: readonly ShownResult[] }[] = [];
    for (const [stage, { kind }] of stages.entries()) {
      if (kind !== 'test') continue;
      const rows = await this.stages.testing.stageResultsIn(tx, id, stage);
      const byCode = rows.map(({ code, points, sections, isPassed }) => ({
        ...{ code, points, sections, isPassed },
      }));
      shown.push({ stage, rows: byCode });
    }
    return shown;
  }

  private async restrictedIn(tx: Tx, contest: ContestState): Promise<RestrictedPart> {
    const { id } = contest;
    return {
      testing: await this.stages.testing.evidenceIn(tx, id),
      commission: await this.stages.commission.evidenceIn(tx, id),
      sealedSet: await this.contests.sealedSetIn(tx, id),
      supervision: await this.own.evidenceIn(tx, contest),
    };
  }
}
