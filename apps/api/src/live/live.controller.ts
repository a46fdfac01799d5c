import type { Readable } from 'node:stream';

import { authorise, type Actor as ActorOf, type Resource } from '@adal/access';
import { SETTINGS, type Settings } from '@adal/config';
import { ContestService } from '@adal/contest';
import { Transactor } from '@adal/database';
import { Actor, AnswersBytes, IdParam, notFound, Requires, tokenHashIn, unwrap } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { apiCookie } from '../http-cookie.js';
import { LiveHub } from './live-hub.js';

const EVENTS = 'text/event-stream';

/** Says that something of a contest changed, never what: whoever hears it asks again, by their own rights. */
@ApiTags('contests')
@Controller('contests')
export class LiveController {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly hub: LiveHub,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':contestId/events')
  @Requires('contest.read')
  @AnswersBytes(EVENTS)
  @Header('content-type', EVENTS)
  @Header('cache-control', 'no-store, no-transform')
  @Header('x-accel-buffering', 'no')
  async open(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
    @Req() request: FastifyRequest,
  ): Promise<Readable> {
    const resource = await this.resourceOf(contestId);
    unwrap(authorise(actor, 'contest.read', resource));
    const hash = tokenHashIn(request.headers.cookie, apiCookie(this.settings).name);
    const tokenHash = actor.kind === 'public' ? null : hash;
    const client = tokenHash?.toString('hex') ?? request.ip;
    return unwrap(this.hub.enter({ actor, contestId, resource, tokenHash, client })).body;
  }

  private async resourceOf(contestId: ContestId): Promise<Resource> {
    const state = await this.transactor.read((tx) => this.contests.viewIn(tx, contestId));
    if (state === null) return notFound();
    const { bodyId, regionId, status } = state;
    return { contestId, bodyId, regionId, status };
  }
}
