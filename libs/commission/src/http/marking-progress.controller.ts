import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { MarkingProgressService } from '../marking-progress.service.js';
import { MarkingProgressView } from './marking-progress.dto.js';

/** How far the marking is. */
@ApiTags('works')
@Controller('contests/:contestId')
export class MarkingProgressController {
  constructor(private readonly progress: MarkingProgressService) {}

  /** Which works are marked by how many; never a mark, a name or a code. */
  @Get('marking-progress')
  @Requires('contest.read-progress')
  @Answers(MarkingProgressView)
  async read(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<MarkingProgressView> {
    return { stages: unwrap(await this.progress.read(actor, contestId)) };
  }
}
