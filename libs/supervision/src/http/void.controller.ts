import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap, type Page } from '@adal/http';
import {
  brand,
  instant,
  type CaseId,
  type ContestId,
  type FindingId,
  type StaffId,
  type VoidId,
} from '@adal/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { StoredVoid } from '../persistence/void.repository.js';
import { SupervisionReading } from '../reading.service.js';
import { RerunService } from '../rerun.service.js';
import { VoidService } from '../void.service.js';
import { effectsViewOf, voidOf } from './supervision.view.js';
import {
  EffectsQuery,
  RerunAnswer,
  RerunBody,
  VoidBody,
  VoidEffectsView,
  VoidView,
} from './void.dto.js';

/** Voiding by two of the department, and holding the contest again. */
@ApiTags('voids')
@Controller()
export class VoidController {
  constructor(
    private readonly voids: VoidService,
    private readonly reruns: RerunService,
    private readonly reading: SupervisionReading,
  ) {}

  /** What would happen; nothing does. */
  @Get('cases/:caseId/void-effects')
  @Requires('void.propose')
  @Answers(VoidEffectsView)
  async effects(
    @Actor() actor: AnyActor,
    @IdParam('caseId') caseId: CaseId,
    @Query() { scope, stage }: EffectsQuery,
  ): Promise<VoidEffectsView> {
    const asked = { scope, stage: stage ?? null };
    return effectsViewOf(unwrap(await this.voids.preview(actor, caseId, asked)));
  }

  /** The first of two signatures. */
  @Post('cases/:caseId/voids')
  @Requires('void.propose')
  @Answers(VoidView, { status: 201 })
  async propose(
    @Actor() actor: AnyActor,
    @IdParam('caseId') caseId: CaseId,
    @Body() { scope, stage, findingId }: VoidBody,
  ): Promise<VoidView> {
    const finding = findingId === null ? null : brand<FindingId>(findingId);
    const proposal = { scope, stage, findingId: finding };
    return this.shown(actor, unwrap(await this.voids.propose(actor, caseId, proposal)));
  }

  /** The second, by another reviewer; takes effect when a checkpoint covers it. */
  @Post('voids/:voidId/signatures')
  @Requires('void.sign')
  @Answers(VoidView, { status: 202 })
  async sign(@Actor() actor: AnyActor, @IdParam('voidId') voidId: VoidId): Promise<VoidView> {
    return this.shown(actor, unwrap(await this.voids.sign(actor, voidId)));
  }

  @Post('voids/:voidId/withdrawal')
  @Requires('void.withdraw')
  @Answers(VoidView, { status: 200 })
  async withdraw(@Actor() actor: AnyActor, @IdParam('voidId') voidId: VoidId): Promise<VoidView> {
    return this.shown(actor, unwrap(await this.voids.withdraw(actor, voidId)));
  }

  @Get('voids/:voidId')
  @Requires('void.read')
  @Answers(VoidView)
  async show(@Actor() actor: AnyActor, @IdParam('voidId') voidId: VoidId): Promise<VoidView> {
    return voidOf(unwrap(await this.reading.void(actor, voidId)));
  }

  @Get('contests/:contestId/voids')
  @Requires('void.read')
  @Answers(VoidView, { page: true })
  async list(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<Page<VoidView>> {
    const voids = unwrap(await this.reading.voids(actor, contestId));
    return { items: voids.map(voidOf), next: null };
  }

  /** Once, of a voided contest: a new draft for its secretary. */
  @Post('contests/:contestId/rerun')
  @Requires('rerun.order')
  @Answers(RerunAnswer, { status: 201 })
  async rerun(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
    @Body() { secretaryStaffId, acceptFrom }: RerunBody,
  ): Promise<RerunAnswer> {
    const secretary = secretaryStaffId === null ? null : brand<StaffId>(secretaryStaffId);
    const from = acceptFrom === undefined ? null : instant(acceptFrom);
    const wish = { secretary, acceptFrom: from };
    const { id, lineage } = unwrap(await this.reruns.order(actor, contestId, wish));
    return { contestId: id, rerunOf: contestId, half: lineage.half, status: 'draft' };
  }

  private async shown(actor: AnyActor, { state }: StoredVoid): Promise<VoidView> {
    return voidOf(unwrap(await this.reading.void(actor, state.id)));
  }
}
