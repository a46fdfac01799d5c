import { authorise, NOT_FOUND, type Actor } from '@adal/access';
import { CandidateService } from '@adal/candidate';
import { CommissionService } from '@adal/commission';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { ok, refuse, type ContestId, type RegionId, type Result } from '@adal/kernel';
import { TestingService } from '@adal/testing';
import { Injectable } from '@nestjs/common';

import { Department } from './department.js';
import {
  EVIDENT_STATUSES,
  figuresOf,
  liableByContest,
  officialsLiable,
  type CountedContest,
  type RegionFigures,
} from './domain/index.js';
import { Files } from './files.js';

/** How many reached which stage; null where it may not be known yet. */
export type Funnel = {
  readonly applied: number | null;
  readonly admitted: number | null;
  readonly stages: readonly FunnelStage[];
  readonly ranked: number | null;
  readonly isDecided: boolean;
};

export type FunnelStage = {
  readonly code: string;
  readonly kind: string;
  /** Who sat a test that is over. */
  readonly sat: number | null;
  readonly passed: number | null;
};

/** The contexts whose counts are shown together. */
@Injectable()
export class CountedContexts {
  constructor(
    readonly candidates: CandidateService,
    readonly testing: TestingService,
    readonly commission: CommissionService,
  ) {}
}

/** Numbers for everybody, each counted when it is asked for. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly department: Department,
    private readonly counted: CountedContexts,
    private readonly files: Files,
  ) {}

  /** Every region that has a contest. */
  figures(): Promise<readonly RegionFigures[]> {
    return this.department.transactor.read(async (tx) => figuresOf(await this.contestsIn(tx)));
  }

  /** The contests that the figures of a region are counted from. */
  contests(regionId: RegionId): Promise<readonly CountedContest[]> {
    return this.department.transactor.read(async (tx) => {
      const contests = await this.contestsIn(tx);
      return contests.filter((contest) => contest.regionId === regionId);
    });
  }

  /** Nothing is counted before it may be known: applications once the list is sealed, ranks once decided. */
  funnel(actor: Actor, contestId: ContestId): Promise<Result<Funnel>> {
    return this.department.transactor.read<Result<Funnel>>(async (tx) => {
      const contest = await this.department.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const { bodyId, regionId, status, sealed } = contest;
      const right = authorise(actor, 'funnel.read', { contestId, bodyId, regionId, status });
      if (!right.ok) return right;
      const isDecided = EVIDENT_STATUSES.some((known) => known === status);
      const ranking = isDecided ? await this.counted.commission.rankingIn(tx, contestId) : null;
      return ok({
        applied: sealed === null ? null : await this.appliedIn(tx, contestId),
        admitted: sealed?.count ?? null,
        stages: await this.stagesIn(tx, contest),
        ranked: ranking?.rows.length ?? null,
        isDecided: contest.decisionEntry !== null,
      });
    });
  }

  /** Whoever has withdrawn has applied too; of a rerun only those are known who confirmed. */
  private async appliedIn(tx: Tx, contestId: ContestId): Promise<number> {
    return (await this.counted.candidates.applicationsIn(tx, contestId)).length;
  }

  private stagesIn(tx: Tx, contest: ContestState): Promise<readonly FunnelStage[]> {
    return Promise.all(
      contest.stages.map(async ({ code, kind, status }, stage) => {
        const isOver = kind === 'test' && (status === 'closed' || status === 'assessed');
        if (!isOver) return { code, kind, sat: null, passed: null };
        const results = await this.counted.testing.stageResultsIn(tx, contest.id, stage);
        const passed = results.filter(({ isPassed }) => isPassed).length;
        return { code, kind, sat: results.length, passed };
      }),
    );
  }

  private async contestsIn(tx: Tx): Promise<readonly CountedContest[]> {
    const appointed = new Set(await this.counted.commission.appointedIn(tx));
    const closed = await this.files.cases.closedIn(tx);
    const liable = liableByContest(
      closed.map((state) => ({ contestId: state.contestId, liable: officialsLiable(state) })),
    );
    const outlines = await this.department.contests.outlinesIn(tx);
    return outlines.map((outline) => ({
      ...outline,
      isAppointed: appointed.has(outline.contestId) && outline.status !== 'voided',
      officialsLiable: liable.get(outline.contestId) ?? 0,
    }));
  }
}
