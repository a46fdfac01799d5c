import type { Actor as AnyActor } from '@adal/access';
import {
  Actor,
  Answers,
  BodyLimit,
  IdParam,
  pageOf,
  readCursor,
  Requires,
  unwrap,
  type Page,
} from '@adal/http';
import { brand, type BankId, type ContestId } from '@adal/kernel';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PinService } from '../pin.service.js';
import { BankQuery, BankView } from './bank.dto.js';
import { bankViewOf } from './bank.view.js';
import { BankPinned, PinBankBody, PinTasksBody, TasksPinned, TestLanguage } from './pin.dto.js';

const TASKS_BYTES = 256 * 1024;

@ApiTags('contests')
@Controller('contests')
export class PinsController {
  constructor(private readonly pins: PinService) {}

  /** For the secretary of the draft: approved banks of its region and of all regions. */
  @Get(':contestId/item-banks')
  @Requires('contest.pin-bank')
  @Answers(BankView, { page: true })
  async offered(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Query() query: BankQuery,
  ): Promise<Page<BankView>> {
    const [after] = unwrap(readCursor(query.after)) ?? [];
    const from = typeof after === 'string' ? after : null;
    const page = { after: from, limit: query.limit + 1 };
    const rows = unwrap(await this.pins.offered(actor, contestId, page));
    return pageOf(rows, query.limit, (row) => [row.id], bankViewOf);
  }

  /** In which language the questions are written; null while no bank is pinned, or there is no test. */
  @Get(':contestId/test-language')
  @Requires('contest.read')
  @Answers(TestLanguage)
  async language(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<TestLanguage> {
    return { language: unwrap(await this.pins.language(actor, contestId)) };
  }

  @Put(':contestId/item-bank')
  @Requires('contest.pin-bank')
  @Answers(BankPinned)
  async pinBank(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Body() body: PinBankBody,
  ): Promise<BankPinned> {
    const bankId = brand<BankId>(body.bankId);
    const { bankRoot } = unwrap(await this.pins.pinBank(actor, contestId, bankId));
    return { bankId, bankRoot };
  }

  @Put(':contestId/practical-tasks')
  @Requires('contest.pin-tasks')
  @BodyLimit(TASKS_BYTES)
  @Answers(TasksPinned)
  async pinTasks(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Body() body: PinTasksBody,
  ): Promise<TasksPinned> {
    return unwrap(await this.pins.pinTasks(actor, contestId, body.tasks));
  }
}
