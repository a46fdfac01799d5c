import { SETTINGS, type Settings } from '@adal/config';
import {
  Actor,
  Answers,
  AnswersNothing,
  clearSessionCookie,
  NoReplay,
  RateLimited,
  refused,
  Requires,
  setSessionCookie,
  tokenHashIn,
  unwrap,
} from '@adal/http';
import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { apiCookie } from '../http-cookie.js';
import { Me, SignedIn, SignIn } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('sessions')
  @Requires('session.create')
  @Answers(SignedIn)
  @RateLimited('ticket')
  @NoReplay()
  async open(
    @Body() body: SignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const { token, kind } = unwrap(await this.sessions.open(body.ticket));
    setSessionCookie(reply, apiCookie(this.settings), token);
    return { kind };
  }

  @Delete('sessions/current')
  @Requires('session.end')
  @AnswersNothing()
  @NoReplay()
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const cookie = apiCookie(this.settings);
    const hash = tokenHashIn(request.headers.cookie, cookie.name);
    if (hash !== null) await this.sessions.end(hash);
    clearSessionCookie(reply, cookie);
  }

  @Get('me')
  @Requires('me.read')
  @Answers(Me)
  me(@Actor() actor: Actor): Me {
    if (actor.kind === 'staff')
      return { kind: 'staff', staffId: actor.staffId, grants: actor.grants };
    if (actor.kind !== 'candidate') return refused('session.required');
    const { applicationId, contestId, candidateCode } = actor;
    return { kind: 'candidate', applicationId, contestId, candidateCode };
  }
}
