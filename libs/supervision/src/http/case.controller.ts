import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, type Page } from '@adal/http';
import { brand, type CaseId, type ContestId, type EntryId, type StaffId } from '@adal/kernel';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CaseService } from '../case.service.js';
import { actOf, GROUNDS, type CaseState } from '../domain/index.js';
import { SupervisionReading } from '../reading.service.js';
import { CaseView, FindingBody, GroundView, OpenCaseBody } from './case.dto.js';
import { caseOf } from './supervision.view.js';

/** The department's review of a contest. */
@ApiTags('cases')
@Controller()
export class CaseController {
  constructor(
    private readonly cases: CaseService,
    private readonly reading: SupervisionReading,
  ) {}

  /** The closed catalogue. */
  @Get('grounds')
  @Requires('ground.list')
  @Answers(GroundView, { page: true })
  grounds(): Page<GroundView> {
    const items = GROUNDS.map((ground) => {
      const { code, law, title } = ground;
      return { code, law, title: { ...title }, act: { ...actOf(ground) } };
    });
    return { items, next: null };
  }

  /** Freezes the appointment. */
  @Post('contests/:contestId/cases')
  @Requires('case.open')
  @Answers(CaseView, { status: 201 })
  async open(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Body() body: OpenCaseBody,
  ): Promise<CaseView> {
    return this.shown(actor, unwrap(await this.cases.open(actor, contestId, body.ground)));
  }

  @Get('contests/:contestId/cases')
  @Requires('case.read')
  @Answers(CaseView, { page: true })
  async list(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<Page<CaseView>> {
    const cases = unwrap(await this.reading.cases(actor, contestId));
    return { items: cases.map(caseOf), next: null };
  }

  @Get('cases/:caseId')
  @Requires('case.read')
  @Answers(CaseView)
  async show(@Actor() actor: AnyActor, @IdParam('caseId') caseId: CaseId): Promise<CaseView> {
    return caseOf(unwrap(await this.reading.case(actor, caseId)));
  }

  /** The evidence is pinned: leaf index and commitment of each entry. */
  @Post('cases/:caseId/findings')
  @Requires('case.record-finding')
  @Answers(CaseView, { status: 201 })
  async record(
    @Actor() actor: AnyActor,
    @IdParam('caseId') caseId: CaseId,
    @Body() body: FindingBody,
  ): Promise<CaseView> {
    const { ground, affectsOutcome, why } = body;
    const recorded = await this.cases.record(actor, caseId, {
      ...{ ground, affectsOutcome, why },
      evidence: body.evidence.map((id) => brand<EntryId>(id)),
      liable: body.liable.map(({ role, count }) => ({ role, count })),
      excluded: body.excluded.map((id) => brand<StaffId>(id)),
    });
    return this.shown(actor, unwrap(recorded));
  }

  @Post('cases/:caseId/closure')
  @Requires('case.close')
  @Answers(CaseView, { status: 200 })
  async close(@Actor() actor: AnyActor, @IdParam('caseId') caseId: CaseId): Promise<CaseView> {
    return this.shown(actor, unwrap(await this.cases.close(actor, caseId)));
  }

  private async shown(actor: AnyActor, { id }: CaseState): Promise<CaseView> {
    return caseOf(unwrap(await this.reading.case(actor, id)));
  }
}
