import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, IdParam, RefusalException, Requires, unwrap, type Page } from '@adal/http';
import type { ApplicationId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ApplicationService } from '../applications/application.service.js';
import { OwnApplicationsService } from '../applications/own-applications.service.js';
import { isCalendarDate, type Person } from '../domain/index.js';
import {
  AcceptingContest,
  ApplicationBody,
  OpeningRow,
  OwnApplicationRow,
  SubmittedAnswer,
  type PersonDto,
} from './application.dto.js';

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

/** Field by field, so that nothing else gets into the vault. */
function personOf(dto: PersonDto): Person {
  if (!isCalendarDate(dto.birthDate)) {
    const errors = [{ field: 'person.birthDate', says: 'must be a day that exists' }];
    throw new RefusalException({ code: 'request.invalid', errors });
  }
  const { fullName, nationalNumber, birthDate, sex, phone, address } = dto;
  return {
    ...{ fullName, nationalNumber, birthDate, sex, phone, address },
    education: dto.education.map(({ institution, speciality, year }) => ({
      institution,
      speciality,
      year,
    })),
    experience: dto.experience.map(({ organisation, post, fromYear, untilYear }) => ({
      organisation,
      post,
      fromYear,
      untilYear,
    })),
  };
}
