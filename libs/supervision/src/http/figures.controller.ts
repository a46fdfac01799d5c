import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, WordParam, type Page } from '@adal/http';
import { brand, type ContestId, type RegionId } from '@adal/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { CountedContest } from '../domain/index.js';
import { FiguresService } from '../figures.service.js';
import { CountedContestView, FunnelView, RegionFiguresView } from './figures.dto.js';

/** Numbers for everybody, and the contests behind each. */
@ApiTags('figures')
@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get('figures')
  @Requires('figures.read')
  @Answers(RegionFiguresView, { page: true })
  async list(): Promise<Page<RegionFiguresView>> {
    return { items: await this.figures.figures(), next: null };
  }

  @Get('figures/:regionId/contests')
  @Requires('figures.read')
  @Answers(CountedContestView, { page: true })
  async contests(@WordParam('regionId') regionId: string): Promise<Page<CountedContestView>> {
    const contests = await this.figures.contests(brand<RegionId>(regionId));
    return { items: contests.map(countedOf), next: null };
  }

  @Get('contests/:contestId/funnel')
  @Requires('funnel.read')
  @Answers(FunnelView)
  async funnel(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<FunnelView> {
    return unwrap(await this.figures.funnel(actor, contestId));
  }
}

/** Field by field: what is not named here does not leave the process. */
function countedOf(contest: CountedContest): CountedContestView {
  const { contestId, title, bodyName, status, rerunOf, isAppointed, officialsLiable } = contest;
  return { contestId, title, bodyName, status, rerunOf, isAppointed, officialsLiable };
}
