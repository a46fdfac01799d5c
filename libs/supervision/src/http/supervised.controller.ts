import type { Actor as AnyActor } from '@adal/access';
import { placeKey, readPlace } from '@adal/contest';
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
import { brand, type ContestId, type RegionId } from '@adal/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { RerunService } from '../rerun.service.js';
import { SupervisedContests } from '../supervised-contests.js';
import { SecretariesView, SupervisedQuery, SupervisedView } from './supervised.dto.js';
import { supervisedOf } from './supervised.view.js';

/** What a department has before it. */
@ApiTags('supervision')
@Controller()
export class SupervisedController {
  constructor(
    private readonly contests: SupervisedContests,
    private readonly reruns: RerunService,
  ) {}

  /** Published contests with the numbers that the region's figures are counted from. */
  @Get('supervised-contests')
  @Requires('contest.supervise')
  @Answers(SupervisedView, { page: true })
  async list(
    @Actor() actor: AnyActor,
    @Query() { region, after, limit }: SupervisedQuery,
  ): Promise<Page<SupervisedView>> {
    const page = {
      regionId: region === undefined ? null : brand<RegionId>(region),
      after: unwrap(readPlace(unwrap(readCursor(after)))),
    };
    const rows = unwrap(await this.contests.list(actor, { ...page, limit }));
    const self = actor.kind === 'staff' ? actor.staffId : null;
    return pageOf(
      rows,
      limit,
      ({ contest }) => placeKey(contest),
      (row) => supervisedOf(row, self),
    );
  }

  /** Whom the department may ask to compose a rerun. */
  @Get('contests/:contestId/rerun-secretaries')
  @Requires('rerun.order')
  @Answers(SecretariesView)
  async secretaries(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<SecretariesView> {
    return unwrap(await this.reruns.secretaries(actor, contestId));
  }
}
