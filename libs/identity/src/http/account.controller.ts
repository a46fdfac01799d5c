import type { Actor as ActorOf } from '@adal/access';
import {
  Actor,
  Answers,
  AnswersNothing,
  IdParam,
  NoReplay,
  notFound,
  RateLimited,
  refused,
  Requires,
  unwrap,
} from '@adal/http';
import type { StaffId } from '@adal/kernel';
import { Body, Controller, Get, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { SignUpService } from '../accounts/sign-up.service.js';
import { StaffService } from '../accounts/staff.service.js';
import {
  Accepted,
  FirstAdministratorBody,
  MeAnswer,
  PasswordBody,
  PublicKeyAnswer,
  PublicKeyBody,
  SignInLinkBody,
  SignUpBody,
  StaffAnswer,
  StaffBody,
} from './account.dto.js';
import { sessionHashOf } from './cookie.js';

/** Accounts: of candidates, who need an address only, and of officials. */
@ApiTags('accounts')
@Controller()
export class AccountController {
  constructor(
    private readonly signUps: SignUpService,
    private readonly staff: StaffService,
  ) {}

  @Post('sign-ups')
  @Requires('account.sign-up')
  @RateLimited('link')
  @Answers(Accepted, { status: 202 })
  async signUp(@Body() { email, language }: SignUpBody): Promise<Accepted> {
    await this.signUps.signUp(email, language);
    return { accepted: true };
  }

  @Post('sign-in-links')
  @Requires('account.request-link')
  @RateLimited('link')
  @Answers(Accepted, { status: 202 })
  async requestLink(@Body() { email }: SignInLinkBody): Promise<Accepted> {
    await this.signUps.requestLink(email);
    return { accepted: true };
  }

  @Get('me')
  @Requires('account.read')
  @Answers(MeAnswer)
  async me(@Actor() actor: ActorOf): Promise<MeAnswer> {
    return (await this.staff.me(actor)) ?? notFound();
  }

  @Put('me/password')
  @Requires('account.set-password')
  @NoReplay()
  @AnswersNothing()
  async setPassword(
    @Actor() actor: ActorOf,
    @Req() request: FastifyRequest,
    @Body() { password, current }: PasswordBody,
  ): Promise<void> {
    const tokenHash = sessionHashOf(request) ?? refused('session.required');
    const wanted = { password, current: current ?? null };
    unwrap(await this.staff.setPassword(actor, tokenHash, wanted));
  }

  @Put('me/public-key')
  @Requires('public-key.set')
  @AnswersNothing()
  async setPublicKey(@Actor() actor: ActorOf, @Body() { publicKey }: PublicKeyBody): Promise<void> {
    unwrap(await this.staff.setPublicKey(actor, publicKey));
  }

  /** For the secretary who names key holders. */
  @Get('public-keys/:staffId')
  @Requires('public-key.read')
  @Answers(PublicKeyAnswer)
  async publicKey(@IdParam('staffId') staffId: StaffId): Promise<PublicKeyAnswer> {
    return { staffId, publicKey: (await this.staff.publicKey(staffId)) ?? notFound() };
  }

  @Post('staff')
  @Requires('staff.create')
  @Answers(StaffAnswer, { status: 201 })
  async create(
    @Actor() actor: ActorOf,
    @Body() { email, fullName, language }: StaffBody,
  ): Promise<StaffAnswer> {
    const staff = { email, fullName, language: language ?? 'ru' };
    return { staffId: unwrap(await this.staff.create(actor, staff)) };
  }

  @Post('first-administrator')
  @Requires('first-administrator.create')
  @RateLimited('sign-in')
  @NoReplay()
  @Answers(StaffAnswer, { status: 201 })
  async first(
    @Body() { link, email, fullName, password }: FirstAdministratorBody,
  ): Promise<StaffAnswer> {
    const staff = { email, fullName, password };
    return { staffId: unwrap(await this.staff.createFirstAdministrator(link, staff)) };
  }
}
