import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, type Page } from '@adal/http';
import type { ApplicationId, ContestId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { DeskService, type DeskContest } from '../desk/desk.service.js';
import {
  AppointeeView,
  DeskApplicationRow,
  DeskContestRow,
  GivenVerdict,
  IdentifiedApplication,
  VerdictBody,
} from './application.dto.js';

/** The document desk of a body. */
@ApiTags('desk')
@Controller('desk')
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Get('contests')
  @Requires('desk.list')
  @Answers(DeskContestRow, { page: true })
  async contests(@Actor() actor: ActorOf): Promise<Page<DeskContestRow>> {
    const contests = await this.desk.contests(actor);
    return { items: contests.map(contestRowOf), next: null };
  }

  @Get('contests/:contestId/applications')
  @Requires('desk.read')
  @Answers(DeskApplicationRow, { page: true })
  async list(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<Page<DeskApplicationRow>> {
    return { items: unwrap(await this.desk.list(actor, contestId)), next: null };
  }

  @Get('applications/:applicationId')
  @Requires('desk.read')
  @Answers(IdentifiedApplication)
  async read(
    @Actor() actor: ActorOf,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<IdentifiedApplication> {
    return unwrap(await this.desk.read(actor, id));
  }

  @Post('applications/:applicationId/verdict')
  @Requires('desk.decide')
  @Answers(GivenVerdict, { status: 200 })
  async decide(
    @Actor() actor: ActorOf,
    @IdParam('applicationId') id: ApplicationId,
    @Body() body: VerdictBody,
  ): Promise<GivenVerdict> {
    const { isEligible, reasonCode = null, text = null } = body;
    const given = unwrap(await this.desk.decide(actor, id, { isEligible, reasonCode, text }));
    return { applicationId: id, isEligible: given.isEligible, reasonCode: given.reasonCode };
  }

  @Get('contests/:contestId/appointee')
  @Requires('desk.read-appointee')
  @Answers(AppointeeView)
  async appointee(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<AppointeeView> {
    return unwrap(await this.desk.appointee(actor, contestId));
  }
}

function contestRowOf({ notice, applications, decided }: DeskContest): DeskContestRow {
  const { contestId, title, status, acceptFrom, acceptUntil } = notice;
  const { kk, ru, en } = title;
  return {
    ...{ contestId, status, acceptFrom, acceptUntil, applications, decided },
    title: { kk, ru, en },
  };
}
