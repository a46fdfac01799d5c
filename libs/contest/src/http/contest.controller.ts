import type { Actor as ActorOf } from '@adal/access';
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
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ContestDraftingService, type ContestDraft } from '../contest-drafting.service.js';
import { placeKey, readPlace } from '../contest-place.js';
import { ContestReadingService } from '../contest-reading.service.js';
import { ContestService } from '../contest.service.js';
import { ContestView } from './contest-view.dto.js';
import {
  CommitmentBody,
  ContestDraftDto,
  ContestQuery,
  ContestRow,
  ContestStanding,
  RevealBody,
  SignatureBody,
  SuspensionBody,
} from './contest.dto.js';
import { rowOf, standingOf, viewOf } from './contest.view.js';

/** Contests: seen by everybody from the announcement on, composed and signed by their staff. */
@ApiTags('contests')
@Controller('contests')
export class ContestController {
  constructor(
    private readonly contests: ContestService,
    private readonly drafting: ContestDraftingService,
    private readonly reading: ContestReadingService,
  ) {}

  @Get()
  @Requires('contest.list')
  @Answers(ContestRow, { page: true })
  async list(@Actor() actor: ActorOf, @Query() query: ContestQuery): Promise<Page<ContestRow>> {
    const rows = await this.reading.list(actor, {
      regionId: query.region ?? null,
      bodyId: query.body ?? null,
      status: query.status ?? null,
      category: query.category ?? null,
      search: query.search ?? null,
      after: unwrap(readPlace(unwrap(readCursor(query.after)))),
      limit: query.limit,
    });
    const page = pageOf(rows, query.limit, placeKey, (row) => row);
    return { ...page, items: page.items.filter((row) => row.isVisible).map(rowOf) };
  }

  @Get(':contestId')
  @Requires('contest.read')
  @Answers(ContestView)
  async show(@Actor() actor: ActorOf, @IdParam('contestId') id: ContestId): Promise<ContestView> {
    return viewOf(unwrap(await this.reading.show(actor, id)));
  }

  @Post()
  @Requires('contest.draft')
  @Answers(ContestStanding, { status: 201 })
  async draft(@Actor() actor: ActorOf, @Body() body: ContestDraftDto): Promise<ContestStanding> {
    return standingOf(unwrap(await this.drafting.draft(actor, draftOf(body))));
  }

  @Put(':contestId')
  @Requires('contest.revise')
  @Answers(ContestStanding)
  async revise(
    @Actor() actor: ActorOf,
    @IdParam('contestId') id: ContestId,
    @Body() body: ContestDraftDto,
  ): Promise<ContestStanding> {
    return standingOf(unwrap(await this.drafting.revise(actor, id, draftOf(body))));
  }

  /** The second signature takes effect when a checkpoint of the log covers it. */
  @Post(':contestId/publication-signatures')
  @Requires('contest.sign-publication')
  @Answers(ContestStanding, { status: 202 })
  async sign(
    @Actor() actor: ActorOf,
    @IdParam('contestId') id: ContestId,
    @Body() { role, beaconCommitment }: SignatureBody,
  ): Promise<ContestStanding> {
    return standingOf(unwrap(await this.drafting.sign(actor, id, { role, beaconCommitment })));
  }

  @Post(':contestId/beacon-commitments')
  @Requires('contest.commit-beacon')
  @Answers(ContestStanding, { status: 200 })
  async commit(
    @Actor() actor: ActorOf,
    @IdParam('contestId') id: ContestId,
    @Body() { party, commitment }: CommitmentBody,
  ): Promise<ContestStanding> {
    return standingOf(unwrap(await this.drafting.commit(actor, id, party, commitment)));
  }

  @Post(':contestId/beacon-reveals')
  @Requires('contest.reveal-beacon')
  @Answers(ContestStanding, { status: 200 })
  async reveal(
    @Actor() actor: ActorOf,
    @IdParam('contestId') id: ContestId,
    @Body() { party, secret }: RevealBody,
  ): Promise<ContestStanding> {
    return standingOf(unwrap(await this.drafting.reveal(actor, id, party, secret)));
  }

  @Post(':contestId/suspension')
  @Requires('contest.suspend')
  @Answers(ContestStanding, { status: 200 })
  async suspend(
    @Actor() actor: ActorOf,
    @IdParam('contestId') id: ContestId,
    @Body() { reason }: SuspensionBody,
  ): Promise<ContestStanding> {
    return standingOf(unwrap(await this.contests.execute(actor, id, { type: 'Suspend', reason })));
  }

  @Post(':contestId/resumption')
  @Requires('contest.resume')
  @Answers(ContestStanding, { status: 200 })
  async resume(
    @Actor() actor: ActorOf,
    @IdParam('contestId') id: ContestId,
  ): Promise<ContestStanding> {
    return standingOf(unwrap(await this.contests.execute(actor, id, { type: 'Resume' })));
  }
}

/** Instances of request classes become plain data before they reach a state. */
function draftOf(body: ContestDraftDto): ContestDraft {
  const { bodyId, rulesetId, title, category, windows, threshold, departmentStaffId } = body;
  const { kk, ru, en } = title;
  return {
    ...{ bodyId, rulesetId, threshold, departmentStaffId },
    position: { title: { kk, ru, en }, category },
    windows: windows === undefined ? null : windowsOf(windows),
    holders: body.holders.map(({ staffId, publicKey }) => ({ staffId, publicKey })),
    commission: body.commission.map(({ staffId, isChair }) => ({ staffId, isChair })),
  };
}

function windowsOf({ acceptFrom, acceptUntil, stages }: NonNullable<ContestDraftDto['windows']>) {
  const times = stages.map(({ from, until }) => ({ from, until }));
  return { acceptFrom, acceptUntil, stages: times };
}
