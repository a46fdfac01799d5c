import type { Actor as AnyActor } from '@adal/access';
import {
  Actor,
  Answers,
  CodeParam,
  IdParam,
  PageQuery,
  pageOf,
  readCursor,
  Requires,
  unwrap,
  type Page,
} from '@adal/http';
import type { ContestId, WorkCode } from '@adal/kernel';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { MarkingService, type ShownWork } from '../marking.service.js';
import { MarksBody, MarksReceipt, WorkRow, WorkView } from './work.dto.js';

/** A member alone with the own works. */
@ApiTags('works')
@Controller()
export class WorksController {
  constructor(private readonly marking: MarkingService) {}

  /** The own works in the own order; empty until the last attempt of a stage is closed. */
  @Get('contests/:contestId/works')
  @Requires('work.list')
  @Answers(WorkRow, { page: true })
  async list(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Query() { after, limit }: PageQuery,
  ): Promise<Page<WorkRow>> {
    const [stage, position] = unwrap(readCursor(after)) ?? [];
    const place = { stage: Number(stage ?? 0), position: Number(position ?? 0), limit };
    const rows = unwrap(await this.marking.list(actor, contestId, place));
    return pageOf(
      rows,
      limit,
      (row) => [row.stage, row.position],
      (row) => row,
    );
  }

  @Get('works/:workCode')
  @Requires('work.read')
  @Answers(WorkView)
  async read(
    @Actor() actor: AnyActor,
    @CodeParam('workCode') workCode: WorkCode,
  ): Promise<WorkView> {
    return viewOf(unwrap(await this.marking.read(actor, workCode)));
  }

  /** May be repeated until marks are closed; each change is a version that stays. */
  @Put('works/:workCode/marks')
  @Requires('work.mark')
  @Answers(MarksReceipt)
  async mark(
    @Actor() actor: AnyActor,
    @CodeParam('workCode') workCode: WorkCode,
    @Body() { revision, marks }: MarksBody,
  ): Promise<MarksReceipt> {
    const given = marks.map(({ criterion, value, comment }) => ({
      ...{ criterion, value },
      comment: comment ?? null,
    }));
    return unwrap(await this.marking.mark(actor, workCode, { revision, marks: given }));
  }
}

function viewOf({ work, stage, answers, revision, marks, isClosed }: ShownWork): WorkView {
  const { workCode, position } = work;
  const { markMin, markMax, commentRequiredAt } = stage;
  return {
    ...{ workCode, stage: work.stage, position, answers },
    criteria: stage.criteria.map(({ code, title, levels }) => ({ code, title, levels })),
    ...{ markMin, markMax, commentRequiredAt, revision, marks, isClosed },
  };
}
