import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, BodyLimit, IdParam, Requires, unwrap } from '@adal/http';
import { brand, type BankId, type ContestId } from '@adal/kernel';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PinService } from '../pin.service.js';
import { BankPinned, PinBankBody, PinTasksBody, TasksPinned } from './pin.dto.js';

const TASKS_BYTES = 256 * 1024;

@ApiTags('contests')
@Controller('contests')
export class PinsController {
  constructor(private readonly pins: PinService) {}

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
