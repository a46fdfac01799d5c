import type { Actor as ActorOf } from '@adal/access';
import {
  Actor,
  Answers,
  pageOf,
  readCursor,
  Requires,
  unwrap,
  WordParam,
  type Page,
} from '@adal/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BodyService } from '../body.service.js';
import { ContestReadingService } from '../contest-reading.service.js';
import type { BodyEntity } from '../persistence/body.entity.js';
import { ContestQueries } from '../persistence/contest.queries.js';
import { BodyQuery, BodyView, NewBodyDto } from './body.dto.js';
import { RegionView, RulesetView } from './contest-view.dto.js';
import { EarliestWindowsQuery, WindowsDto } from './contest.dto.js';
import { rulesetViewOf, textsOf } from './contest.view.js';

/** What contests refer to: regions, state bodies, rulesets. */
@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(
    private readonly queries: ContestQueries,
    private readonly reading: ContestReadingService,
    private readonly bodies: BodyService,
  ) {}

  @Get('regions')
  @Requires('reference.read')
  @Answers(RegionView, { list: true })
  async regions(): Promise<readonly RegionView[]> {
    const regions = await this.queries.regions();
    return regions.map(({ id, kato, kind, name }) => ({ id, kato, kind, name: textsOf(name) }));
  }

  @Get('bodies')
  @Requires('reference.read')
  @Answers(BodyView, { page: true })
  async listBodies(@Query() query: BodyQuery): Promise<Page<BodyView>> {
    const cursor = unwrap(readCursor(query.after));
    const after = cursor === null ? null : String(cursor[0]);
    const rows = await this.queries.bodies(query.region ?? null, after, query.limit);
    return pageOf(rows, query.limit, (row) => [row.id], bodyViewOf);
  }

  @Post('bodies')
  @Requires('body.register')
  @Answers(BodyView, { status: 201 })
  async register(@Actor() actor: ActorOf, @Body() body: NewBodyDto): Promise<BodyView> {
    const name = textsOf(body.name);
    return bodyViewOf(unwrap(await this.bodies.register(actor, { regionId: body.regionId, name })));
  }

  @Get('rulesets')
  @Requires('reference.read')
  @Answers(RulesetView, { list: true })
  async rulesets(): Promise<readonly RulesetView[]> {
    return (await this.reading.rulesets()).map(rulesetViewOf);
  }

  @Get('rulesets/:rulesetId')
  @Requires('reference.read')
  @Answers(RulesetView)
  async ruleset(@WordParam('rulesetId') id: string): Promise<RulesetView> {
    return rulesetViewOf(unwrap(await this.reading.ruleset(id)));
  }

  /** The earliest dates that the working days of the rules allow. */
  @Get('rulesets/:rulesetId/earliest-windows')
  @Requires('reference.read')
  @Answers(WindowsDto)
  async earliestWindows(
    @WordParam('rulesetId') id: string,
    @Query() { acceptFrom }: EarliestWindowsQuery,
  ): Promise<WindowsDto> {
    return unwrap(await this.reading.earliestWindows(id, acceptFrom));
  }
}

function bodyViewOf({ id, regionId, name }: BodyEntity): BodyView {
  return { id, regionId, name: textsOf(name) };
}
