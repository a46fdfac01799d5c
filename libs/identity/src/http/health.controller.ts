import { Transactor } from '@adal/database';
import { Answers, At, Flag, List, Requires, Text, Whole } from '@adal/http';
import type { Instant } from '@adal/kernel';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { MailHealth } from '../mail/mail-health.js';

class IdentityHealth {
  @Flag({ says: 'The process answers.' })
  readonly live!: boolean;

  @Flag({ says: 'It reaches its database; 503 when it does not.' })
  readonly ready!: boolean;

  @At({ nullable: true, says: 'The clock by which applications are accepted.' })
  readonly now!: number | null;

  @Flag({ says: 'Messages reach the mail server; false when one waits longer than ten minutes.' })
  readonly mail!: boolean;
}

class GivenUpRow {
  @Text({ max: 40 })
  readonly template!: string;

  @Whole({ min: 0, max: 1_000_000 })
  readonly attempts!: number;

  @Text({ max: 40, nullable: true, says: 'Status of the mail server or name of the failure.' })
  readonly problem!: string | null;

  @At()
  readonly givenUpAt!: Instant;
}

class MailHealthAnswer {
  @Flag({ says: 'False: no mail server is set, messages wait in the outbox page.' })
  readonly hasServer!: boolean;

  @Whole({ min: 0, max: 1_000_000_000 })
  readonly waiting!: number;

  @Whole({ min: 0, max: 8_640_000_000_000_000, nullable: true })
  readonly oldestWaitingMs!: number | null;

  @List(() => GivenUpRow, { maxItems: 50, says: 'Messages that nobody will get.' })
  readonly givenUp!: readonly GivenUpRow[];
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly transactor: Transactor,
    private readonly mail: MailHealth,
  ) {}

  @Get()
  @Requires('health.read')
  @Answers(IdentityHealth)
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<IdentityHealth> {
    const now = await this.transactor.read((tx) => tx.now()).catch(() => null);
    if (now === null) reply.status(503);
    const mail = await this.mail.isFlowing().catch(() => false);
    return { live: true, ready: now !== null, now, mail };
  }

  /** For who looks after the system: how many messages wait, and which nobody will get. */
  @Get('mail')
  @Requires('operations.read')
  @Answers(MailHealthAnswer)
  async mailHealth(): Promise<MailHealthAnswer> {
    return this.mail.state();
  }
}
