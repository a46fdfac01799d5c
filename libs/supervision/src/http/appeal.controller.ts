import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, type Page } from '@adal/http';
import { instant, type AppealId, type ContestId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AppealService } from '../appeal.service.js';
import type { AppealState } from '../domain/index.js';
import { SupervisionReading } from '../reading.service.js';
import {
  AppealBody,
  AppealClockView,
  AppealDecisionBody,
  AppealView,
  OwnAppealView,
} from './appeal.dto.js';
import { appealOf } from './supervision.view.js';

/** Challenges by candidates, under their codes. */
@ApiTags('appeals')
@Controller()
export class AppealController {
  constructor(
    private readonly appeals: AppealService,
    private readonly reading: SupervisionReading,
  ) {}

  /** Freezes the appointment until it is decided. */
  @Post('me/appeals')
  @Requires('appeal.file')
  @Answers(OwnAppealView, { status: 201 })
  async file(@Actor() actor: AnyActor, @Body() { symptom }: AppealBody): Promise<OwnAppealView> {
    return appealOf(unwrap(await this.appeals.file(actor, symptom)));
  }

  @Get('me/appeals')
  @Requires('appeal.list-own')
  @Answers(OwnAppealView, { page: true })
  async own(@Actor() actor: AnyActor): Promise<Page<OwnAppealView>> {
    const { appeals } = unwrap(await this.reading.ownAppeals(actor));
    return { items: appeals.map(appealOf), next: null };
  }

  /** Until when an appeal may be filed. */
  @Get('me/appeal-clock')
  @Requires('appeal.list-own')
  @Answers(AppealClockView)
  async clock(@Actor() actor: AnyActor): Promise<AppealClockView> {
    const { fileUntil, isOpen } = unwrap(await this.reading.ownAppeals(actor));
    return { fileUntil: fileUntil === null ? null : instant(fileUntil), isOpen };
  }

  @Get('contests/:contestId/appeals')
  @Requires('appeal.list')
  @Answers(AppealView, { page: true })
  async list(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<Page<AppealView>> {
    const appeals = unwrap(await this.reading.appeals(actor, contestId));
    return { items: appeals.map(({ state }) => viewOf(state)), next: null };
  }

  /** To uphold it a case must be open: the freeze goes on. */
  @Post('appeals/:appealId/decision')
  @Requires('appeal.decide')
  @Answers(AppealView, { status: 200 })
  async decide(
    @Actor() actor: AnyActor,
    @IdParam('appealId') appealId: AppealId,
    @Body() { outcome, reason }: AppealDecisionBody,
  ): Promise<AppealView> {
    return viewOf(unwrap(await this.appeals.decide(actor, appealId, { outcome, reason })));
  }
}

function viewOf(state: AppealState): AppealView {
  return { ...appealOf(state), candidateCode: state.code };
}
