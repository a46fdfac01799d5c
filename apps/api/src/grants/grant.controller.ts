import { Actor, Answers, AnswersNothing, IdParam, type Page, Requires, unwrap } from '@adal/http';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { GiveGrant, GrantGiven, GrantQuery, GrantRow } from './grant.dto.js';
import { GrantService } from './grant.service.js';

@ApiTags('staff grants')
@Controller('staff-grants')
export class GrantController {
  constructor(private readonly grants: GrantService) {}

  @Get()
  @Requires('staff-grant.list')
  @Answers(GrantRow, { page: true })
  async list(@Actor() actor: Actor, @Query() query: GrantQuery): Promise<Page<GrantRow>> {
    return unwrap(await this.grants.list(actor, query));
  }

  @Post()
  @Requires('staff-grant.give')
  @Answers(GrantGiven)
  async give(@Actor() actor: Actor, @Body() body: GiveGrant): Promise<GrantGiven> {
    const { staffId, role, regionId = null, bodyId = null, contestId = null } = body;
    const wanted = { staffId, role, regionId, bodyId, contestId };
    const { grantId } = unwrap(await this.grants.give(actor, wanted));
    return { grantId };
  }

  @Delete(':grantId')
  @Requires('staff-grant.end')
  @AnswersNothing()
  async end(@Actor() actor: Actor, @IdParam('grantId') grantId: string): Promise<void> {
    unwrap(await this.grants.end(actor, grantId));
  }
}
