import type { Actor as AnyActor } from '@adal/access';
import {
  Actor,
  Answers,
  IdParam,
  pageOf,
  readCursor,
  Requires,
  unwrap,
  type Page,
} from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SupervisionReading } from '../reading.service.js';
import { EntryQuery, LogEntryView, SupervisionView } from './standing.dto.js';
import { entryOf, standingViewOf } from './supervision.view.js';

/** What the department's work looks like from outside, and the log from inside. */
@ApiTags('supervision')
@Controller('contests/:contestId')
export class StandingController {
  constructor(private readonly reading: SupervisionReading) {}

  @Get('supervision')
  @Requires('supervision.read')
  @Answers(SupervisionView)
  async standing(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<SupervisionView> {
    return standingViewOf(unwrap(await this.reading.standing(actor, contestId)));
  }

  /** Every entry of the contest in the order of the log, for the department to pin as evidence. */
  @Get('log-entries')
  @Requires('contest.read-entries')
  @Answers(LogEntryView, { page: true })
  async entries(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Query() { after, limit, family }: EntryQuery,
  ): Promise<Page<LogEntryView>> {
    const [leaf] = unwrap(readCursor(after)) ?? [];
    const page = { after: Number(leaf ?? -1), limit: limit + 1, family: family ?? null };
    const rows = unwrap(await this.reading.entries(actor, contestId, page));
    return pageOf(rows, limit, (row) => [row.leafIndex], entryOf);
  }
}
