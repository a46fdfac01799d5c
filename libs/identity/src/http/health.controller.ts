import { Transactor } from '@adal/database';
import { Answers, At, Flag, Requires } from '@adal/http';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

class IdentityHealth {
  @Flag({ says: 'The process answers.' })
  readonly live!: boolean;

  @Flag({ says: 'It reaches its database; 503 when it does not.' })
  readonly ready!: boolean;

  @At({ nullable: true, says: 'The clock by which applications are accepted.' })
  readonly now!: number | null;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly transactor: Transactor) {}

  @Get()
  @Requires('health.read')
  @Answers(IdentityHealth)
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<IdentityHealth> {
    const now = await this.transactor.read((tx) => tx.now()).catch(() => null);
    if (now === null) reply.status(503);
    return { live: true, ready: now !== null, now };
  }
}
