import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, type Page } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { OwnRerun } from '../reruns/rerun.rows.js';
import { RerunService } from '../reruns/rerun.service.js';
import { SubmittedAnswer } from './application.dto.js';
import { personOf } from './person.view.js';
import { ConfirmationBody, OwnRerunRow } from './rerun.dto.js';

/** Taking part in a contest that is held again. */
@ApiTags('reruns')
@Controller('reruns')
export class RerunController {
  constructor(private readonly reruns: RerunService) {}

  @Get()
  @Requires('rerun.confirm')
  @Answers(OwnRerunRow, { page: true })
  async list(@Actor() actor: ActorOf): Promise<Page<OwnRerunRow>> {
    return { items: unwrap(await this.reruns.list(actor)).map(rowOf), next: null };
  }

  /** The identity record is entered anew; the answer has the new code. */
  @Post(':contestId/confirmation')
  @Requires('rerun.confirm')
  @Answers(SubmittedAnswer, { status: 201 })
  async confirm(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
    @Body() { person }: ConfirmationBody,
  ): Promise<SubmittedAnswer> {
    return unwrap(await this.reruns.confirm(actor, contestId, personOf(person)));
  }
}

function rowOf(rerun: OwnRerun): OwnRerunRow {
  const { contestId, rerunOf, title, status, acceptFrom, acceptUntil } = rerun;
  const { applicationId, candidateCode, isAdmitted } = rerun;
  const isConfirmed = applicationId !== null && candidateCode !== null;
  return {
    ...{ contestId, rerunOf, status, acceptFrom, acceptUntil, isAdmitted },
    title: { kk: title.kk, ru: title.ru, en: title.en },
    confirmed: isConfirmed ? { applicationId, candidateCode } : null,
  };
}
