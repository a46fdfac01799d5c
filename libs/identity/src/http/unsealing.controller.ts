import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, IdParam, NoReplay, Requires, unwrap, type Page } from '@adal/http';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { UnsealingState } from '../domain/index.js';
import { UnsealingService } from '../unsealing/unsealing.service.js';
import { ShareAnswer, ShareBody, UnsealingAnswer, UnsealingRow } from './unsealing.dto.js';

/** Key holders: k of them together open one record. */
@ApiTags('unsealings')
@Controller('unsealings')
export class UnsealingController {
  constructor(private readonly unsealings: UnsealingService) {}

  @Get()
  @Requires('unsealing.list')
  @Answers(UnsealingRow, { page: true })
  async list(@Actor() actor: ActorOf): Promise<Page<UnsealingRow>> {
    return {
      items: (await this.unsealings.list(actor)).map((state) => rowOf(state, actor)),
      next: null,
    };
  }

  @Get(':unsealingId')
  @Requires('unsealing.list')
  @Answers(UnsealingAnswer)
  async read(
    @Actor() actor: ActorOf,
    @IdParam('unsealingId') id: string,
  ): Promise<UnsealingAnswer> {
    const state = unwrap(await this.unsealings.read(actor, id));
    return { ...rowOf(state, actor), publicKey: this.unsealings.publicKey };
  }

  @Get(':unsealingId/share')
  @Requires('unsealing.read-share')
  @Answers(ShareAnswer)
  async share(@Actor() actor: ActorOf, @IdParam('unsealingId') id: string): Promise<ShareAnswer> {
    return unwrap(await this.unsealings.share(actor, id));
  }

  /** The answer that makes the threshold opens the record. */
  @Post(':unsealingId/shares')
  @Requires('unsealing.give-share')
  @NoReplay()
  @Answers(UnsealingRow, { status: 200 })
  async give(
    @Actor() actor: ActorOf,
    @IdParam('unsealingId') id: string,
    @Body() { share }: ShareBody,
  ): Promise<UnsealingRow> {
    return rowOf(unwrap(await this.unsealings.give(actor, id, share)), actor);
  }
}

function rowOf({ case: about, status, approvals }: UnsealingState, actor: ActorOf) {
  const { id: unsealingId, contestId, code: candidateCode, threshold, decisionEntry } = about;
  const own = about.holders.find((one) => actor.kind === 'staff' && one.staffId === actor.staffId);
  return {
    ...{ unsealingId, contestId, candidateCode, status, threshold },
    ...{ approvals: approvals.length, decisionEntryId: decisionEntry },
    hasApproved: own !== undefined && approvals.includes(own.slot),
  };
}
