import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SittingReadingService } from '../sitting-reading.service.js';
import { SittingService, type SittingAct } from '../sitting.service.js';
import { MotionBody, SittingView, VoteBody } from './sitting.dto.js';
import { sittingView } from './sitting.view.js';

/** The commission in one room: every act answers how the sitting stands after it. */
@ApiTags('sitting')
@Controller('contests/:contestId/sitting')
export class SittingController {
  constructor(
    private readonly sittings: SittingService,
    private readonly reading: SittingReadingService,
  ) {}

  /** Null before the chair opens it: a room that asks every few seconds is not refused each time. */
  @Get()
  @Requires('sitting.read')
  @Answers(SittingView, { nullable: true })
  async show(
    @Actor() actor: AnyActor,
    @IdParam('contestId') id: ContestId,
  ): Promise<SittingView | null> {
    const shown = unwrap(await this.reading.show(actor, id));
    return shown === null ? null : sittingView(shown);
  }

  /** By the chair, who is present from then on. */
  @Post()
  @Requires('sitting.open')
  @Answers(SittingView, { status: 201 })
  open(@Actor() actor: AnyActor, @IdParam('contestId') id: ContestId): Promise<SittingView> {
    return this.act(actor, id, { type: 'Open' });
  }

  @Post('attendance')
  @Requires('sitting.attend')
  @Answers(SittingView, { status: 200 })
  attend(@Actor() actor: AnyActor, @IdParam('contestId') id: ContestId): Promise<SittingView> {
    return this.act(actor, id, { type: 'Attend' });
  }

  /** A motion against the ranking, or to appoint nobody, needs a reason. */
  @Post('motions')
  @Requires('sitting.move')
  @Answers(SittingView, { status: 200 })
  move(
    @Actor() actor: AnyActor,
    @IdParam('contestId') id: ContestId,
    @Body() { code, reason }: MotionBody,
  ): Promise<SittingView> {
    const text = reason?.trim() ?? '';
    return this.act(actor, id, { type: 'PutMotion', code, reason: text === '' ? null : text });
  }

  /** May be changed until the votes are counted. */
  @Post('votes')
  @Requires('sitting.vote')
  @Answers(SittingView, { status: 200 })
  vote(
    @Actor() actor: AnyActor,
    @IdParam('contestId') id: ContestId,
    @Body() { vote }: VoteBody,
  ): Promise<SittingView> {
    return this.act(actor, id, { type: 'Vote', vote });
  }

  /** Counts the votes: everybody present must have voted. */
  @Post('decision')
  @Requires('sitting.count')
  @Answers(SittingView, { status: 200 })
  count(@Actor() actor: AnyActor, @IdParam('contestId') id: ContestId): Promise<SittingView> {
    return this.act(actor, id, { type: 'Count' });
  }

  /** The last signature records the decision, which takes effect when a checkpoint of the log covers it. */
  @Post('signatures')
  @Requires('decision.sign')
  @Answers(SittingView, { status: 202 })
  sign(@Actor() actor: AnyActor, @IdParam('contestId') id: ContestId): Promise<SittingView> {
    return this.act(actor, id, { type: 'Sign' });
  }

  private async act(actor: AnyActor, id: ContestId, act: SittingAct): Promise<SittingView> {
    unwrap(await this.sittings.execute(actor, id, act));
    const shown = unwrap(await this.reading.show(actor, id));
    if (shown === null) throw new Error('a sitting that has just acted is gone');
    return sittingView(shown);
  }
}
