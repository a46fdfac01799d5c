import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, type Page } from '@adal/http';
import type { ApplicationId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ApplicationService } from '../applications/application.service.js';
import { OwnApplicationsService } from '../applications/own-applications.service.js';
import {
  AcceptingContest,
  ApplicationBody,
  OpeningRow,
  OwnApplicationRow,
  SubmittedAnswer,
} from './application.dto.js';
import { personOf } from './person.view.js';

/** What a candidate does here: apply, and see the own applications. */
@ApiTags('applications')
@Controller()
export class ApplicationController {
  constructor(
    private readonly applications: ApplicationService,
    private readonly own: OwnApplicationsService,
  ) {}

  @Get('contests')
  @Requires('contest.list')
  @Answers(AcceptingContest, { page: true })
  async accepting(): Promise<Page<AcceptingContest>> {
    const notices = await this.own.accepting();
    const items = notices.map(({ contestId, title, acceptFrom, acceptUntil }) => {
      const { kk, ru, en } = title;
      return { contestId, title: { kk, ru, en }, acceptFrom, acceptUntil };
    });
    return { items, next: null };
  }

  @Post('applications')
  @Requires('record.submit')
  @Answers(SubmittedAnswer, { status: 201 })
  async submit(@Actor() actor: ActorOf, @Body() body: ApplicationBody): Promise<SubmittedAnswer> {
    const person = personOf(body.person);
    return unwrap(await this.applications.submit(actor, body.contestId, person));
  }

  @Get('applications')
  @Requires('record.list-own')
  @Answers(OwnApplicationRow, { page: true })
  async list(@Actor() actor: ActorOf): Promise<Page<OwnApplicationRow>> {
    return { items: unwrap(await this.own.list(actor)), next: null };
  }

  @Get('applications/:applicationId/openings')
  @Requires('record.list-own')
  @Answers(OpeningRow, { page: true })
  async openings(
    @Actor() actor: ActorOf,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<Page<OpeningRow>> {
    return { items: unwrap(await this.own.openings(actor, id)), next: null };
  }
}
