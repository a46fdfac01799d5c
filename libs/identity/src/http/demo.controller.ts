import type { Actor as ActorOf } from '@adal/access';
import { SETTINGS, type Settings } from '@adal/config';
import {
  Actor,
  Answers,
  Nested,
  NoReplay,
  OneOf,
  Requires,
  setSessionCookie,
  Text,
  Texts,
  unwrap,
  Uuid,
  type Page,
} from '@adal/http';
import { brand, type ContestId } from '@adal/kernel';
import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { DemoAccounts, type DemoAccount } from '../accounts/demo-accounts.js';
import { SessionAnswer } from './account.dto.js';
import { PersonDto, TitleDto } from './application.dto.js';
import { identityCookie } from './cookie.js';

export class DemoAccountRow {
  @Text({ max: 254 })
  readonly email!: string;

  @OneOf(['candidate', 'staff'])
  readonly kind!: 'candidate' | 'staff';

  @Text({ max: 200, nullable: true })
  readonly fullName!: string | null;

  @Texts({ maxItems: 20, max: 40, says: 'What the person may do now; nothing for a candidate.' })
  readonly roles!: readonly string[];

  @Nested(() => TitleDto, {
    nullable: true,
    says: 'What waits for this person in the seeded region.',
  })
  readonly tries!: TitleDto | null;

  @Text({ max: 40, nullable: true, says: 'Role in the contest that was asked about.' })
  readonly part!: string | null;
}

export class DemoAccountsQuery {
  @Uuid({ optional: true, says: 'Whose people are asked for.' })
  readonly contest?: string;
}

export class DemoRecordView {
  @Nested(() => PersonDto, { nullable: true, says: 'null: nobody of the play.' })
  readonly person!: PersonDto | null;
}

export class DemoKeyFile {
  @Text({ max: 300, says: 'Where the file lies, below the data folder.' })
  readonly fileName!: string;

  @Text({ max: 100, says: 'What stands in it.' })
  readonly content!: string;
}

export class DemoKeyView {
  @Nested(() => DemoKeyFile, { nullable: true, says: 'null: no key holder of the play.' })
  readonly key!: DemoKeyFile | null;
}

export class DemoSessionBody {
  @Text({ max: 254 })
  readonly email!: string;
}

/**
 * The demo's people and one click into each. Production does not load these routes: whoever calls
 * them signs in as anybody.
 */
@ApiTags('demo')
@Controller()
export class DemoController {
  constructor(
    private readonly accounts: DemoAccounts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('demo-accounts')
  @Requires('mail-outbox.read')
  @Answers(DemoAccountRow, { page: true })
  async list(@Query() { contest }: DemoAccountsQuery): Promise<Page<DemoAccount>> {
    const contestId = contest === undefined ? null : brand<ContestId>(contest);
    return { items: await this.accounts.list(contestId), next: null };
  }

  /** What the own invented person would type: nobody should have to know an invented national number. */
  @Get('demo-record')
  @Requires('record.list-own')
  @Answers(DemoRecordView)
  async record(@Actor() actor: ActorOf): Promise<DemoRecordView> {
    return { person: await this.accounts.own(actor) };
  }

  /** The own key of an invented holder, whose file lies beside this process: nobody else's, and no real holder's. */
  @Get('demo-key')
  @Requires('unsealing.list')
  @Answers(DemoKeyView)
  async key(@Actor() actor: ActorOf): Promise<DemoKeyView> {
    return { key: await this.accounts.ownKey(actor) };
  }

  @Post('demo-sessions')
  @Requires('account.sign-in')
  @NoReplay()
  @Answers(SessionAnswer, { status: 201 })
  async signIn(
    @Body() { email }: DemoSessionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { token, kind, staffId } = unwrap(await this.accounts.signIn(email));
    setSessionCookie(reply, identityCookie(this.settings), token);
    return { kind, staffId };
  }
}
