import type { Actor as ActorOf } from '@adal/access';
import { SETTINGS, type Settings } from '@adal/config';
import {
  Actor,
  Answers,
  AnswersNothing,
  clearSessionCookie,
  IdParam,
  NoReplay,
  RateLimited,
  refused,
  Requires,
  setSessionCookie,
  unwrap,
} from '@adal/http';
import type { ApplicationId } from '@adal/kernel';
import { Body, Controller, Delete, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { SessionService, type OpenedSession } from '../accounts/session.service.js';
import { TicketService } from '../applications/ticket.service.js';
import { SessionAnswer, SessionBody, TicketAnswer } from './account.dto.js';
import { identityCookie, sessionHashOf } from './cookie.js';

/** Signing in here, and being handed over to the evaluation. */
@ApiTags('sessions')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly tickets: TicketService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('sessions')
  @Requires('account.sign-in')
  @RateLimited('sign-in')
  @NoReplay()
  @Answers(SessionAnswer, { status: 201 })
  async signIn(
    @Body() body: SessionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { token, kind, staffId } = await this.open(body);
    setSessionCookie(reply, identityCookie(this.settings), token);
    return { kind, staffId };
  }

  @Delete('sessions/current')
  @Requires('account.end-session')
  @AnswersNothing()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(sessionHashOf(request) ?? refused('session.required'));
    clearSessionCookie(reply, identityCookie(this.settings));
  }

  @Post('applications/:applicationId/tickets')
  @Requires('ticket.take-participation')
  @NoReplay()
  @Answers(TicketAnswer, { status: 201 })
  async ticket(
    @Actor() actor: ActorOf,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<TicketAnswer> {
    return { ticket: unwrap(await this.tickets.forApplication(actor, id)) };
  }

  @Post('staff-tickets')
  @Requires('ticket.take-staff')
  @NoReplay()
  @Answers(TicketAnswer, { status: 201 })
  async staffTicket(@Actor() actor: ActorOf): Promise<TicketAnswer> {
    return { ticket: unwrap(await this.tickets.forStaff(actor)) };
  }

  private async open({ link, email, password }: SessionBody): Promise<OpenedSession> {
    const isByLink = link !== undefined && email === undefined && password === undefined;
    if (isByLink) return unwrap(await this.sessions.byLink(link));
    if (link !== undefined || email === undefined || password === undefined) {
      return refused('sign-in.incomplete');
    }
    return unwrap(await this.sessions.byPassword(email, password));
  }
}
