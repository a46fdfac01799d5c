import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CandidateService } from '../candidate.service.js';
import type { ApplicationState } from '../domain/index.js';
import { SealingService } from '../sealing.service.js';
import { OwnApplicationAnswer, SealedSetAnswer, SummaryAnswer } from './candidate.dto.js';

/** Applications as the evaluation knows them. */
@ApiTags('applications')
@Controller()
export class CandidateController {
  constructor(
    private readonly candidates: CandidateService,
    private readonly sealing: SealingService,
  ) {}

  /** Once in a contest, when every application has its verdict. */
  @Post('contests/:contestId/candidate-set')
  @Requires('contest.seal-candidate-set')
  @Answers(SealedSetAnswer, { status: 201 })
  async seal(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<SealedSetAnswer> {
    return unwrap(await this.sealing.seal(actor, contestId));
  }

  @Get('contests/:contestId/applications/summary')
  @Requires('application.read-summary')
  @Answers(SummaryAnswer)
  async summary(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<SummaryAnswer> {
    return unwrap(await this.candidates.summary(actor, contestId));
  }

  /** In the seconds before the worker takes it from the exchange it is on its way. */
  @Get('me/application')
  @Requires('application.read-own')
  @Answers(OwnApplicationAnswer)
  async own(@Actor() actor: ActorOf): Promise<OwnApplicationAnswer> {
    const own = await this.candidates.own(actor);
    const isOnItsWay = !own.ok && own.error.code === 'application.not-taken';
    if (!isOnItsWay || actor.kind !== 'candidate') return answerOf(unwrap(own));
    const { applicationId, contestId, candidateCode } = actor;
    return { applicationId, contestId, candidateCode, status: 'on-its-way', reasonCode: null };
  }

  @Post('me/withdrawal')
  @Requires('application.withdraw')
  @Answers(OwnApplicationAnswer, { status: 200 })
  async withdraw(@Actor() actor: ActorOf): Promise<OwnApplicationAnswer> {
    return answerOf(unwrap(await this.candidates.withdraw(actor)));
  }
}

function answerOf(state: ApplicationState): OwnApplicationAnswer {
  const { id: applicationId, contestId, code: candidateCode, status, reasonCode } = state;
  return { applicationId, contestId, candidateCode, status, reasonCode };
}
