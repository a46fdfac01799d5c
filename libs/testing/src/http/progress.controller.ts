import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap } from '@adal/http';
import type { ContestId, Instant } from '@adal/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { pulseOf } from '../domain/index.js';
import type { StageCounts } from '../persistence/progress.queries.js';
import { ProgressService } from '../progress.service.js';
import { ProgressView, type StageProgress } from './progress.dto.js';

/** The live board of a contest. */
@ApiTags('contests')
@Controller('contests')
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  @Get(':contestId/progress')
  @Requires('contest.read-progress')
  @Answers(ProgressView)
  async read(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<ProgressView> {
    const { now, stages } = unwrap(await this.progress.read(actor, contestId));
    return { now, stages: stages.map((stage) => stageOf(stage, now)) };
  }
}

function stageOf(counts: StageCounts, now: Instant): StageProgress {
  const { stage, kind, status, attempts, waiting, running, finished, absent } = counts;
  return {
    ...{ stage, kind, status, attempts, waiting, running, finished, absent },
    ...pulseOf(counts, now),
  };
}
