import type { Actor as AnyActor } from '@adal/access';
import {
  Actor,
  Answers,
  IdParam,
  PageQuery,
  pageOf,
  readCursor,
  Requires,
  unwrap,
  type Page,
} from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ClosureService } from '../closure.service.js';
import { maxPoints } from '../domain/index.js';
import { RankingReadingService, type ShownRanking } from '../ranking-reading.service.js';
import {
  AssessmentQuery,
  AssessmentView,
  ClosureStandingView,
  ClosureView,
  RankingView,
} from './ranking.dto.js';

/** From the close of marks to the ranking. */
@ApiTags('ranking')
@Controller('contests/:contestId')
export class RankingController {
  constructor(
    private readonly closure: ClosureService,
    private readonly rankings: RankingReadingService,
  ) {}

  /** What the close of marks still waits for. */
  @Get('marks-closure')
  @Requires('work.close-marks')
  @Answers(ClosureStandingView)
  async standing(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<ClosureStandingView> {
    return { missing: 0, ...unwrap(await this.closure.standing(actor, contestId)) };
  }

  /** Opens all marks of the stage at once; refused while one is missing. */
  @Post('marks-closure')
  @Requires('work.close-marks')
  @Answers(ClosureView, { status: 200 })
  async close(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<ClosureView> {
    return unwrap(await this.closure.close(actor, contestId));
  }

  /** All marks by code and pseudonym; empty before the close. */
  @Get('assessments')
  @Requires('ranking.read')
  @Answers(AssessmentView, { page: true })
  async assessments(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Query() { stage, after, limit }: AssessmentQuery,
  ): Promise<Page<AssessmentView>> {
    const [code] = unwrap(readCursor(after)) ?? [];
    const page = { stage, after: String(code ?? ''), limit };
    const rows = unwrap(await this.closure.assessments(actor, contestId, page));
    return pageOf(
      rows,
      limit,
      (row) => [row.code],
      (row) => row,
    );
  }

  /** Refused until it is computed. */
  @Get('ranking')
  @Requires('ranking.read')
  @Answers(RankingView)
  async ranking(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Query() { after, limit }: PageQuery,
  ): Promise<RankingView> {
    const [rank] = unwrap(readCursor(after)) ?? [];
    const page = { after: Number(rank ?? 0), limit };
    return viewOf(unwrap(await this.rankings.show(actor, contestId, page)), limit);
  }
}

function viewOf({ head, rows, ruleset, members }: ShownRanking, limit: number): RankingView {
  const { version, count, beacon } = head;
  const page = pageOf(
    rows,
    limit,
    (row) => [row.rank],
    (row) => row,
  );
  const stages = ruleset.stages.map((stage) => ({
    code: stage.code,
    weight: ruleset.ranking.weights.find((each) => each.stage === stage.code)?.weight ?? 0,
    max: maxPoints(stage, members),
  }));
  const { decimals } = ruleset.ranking.rounding;
  return { version, count, decimals, stages, beacon, ...page };
}
