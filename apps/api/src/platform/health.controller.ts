import { SETTINGS, type Settings } from '@adal/config';
import { Transactor } from '@adal/database';
import { Answers, At, Flag, Nested, Requires, Text } from '@adal/http';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { VERSION } from '../version.js';

class Versions {
  @Text({ max: 40 }) readonly app!: string;
  @Text({ max: 40 }) readonly node!: string;
  @Text({ max: 40, nullable: true }) readonly postgres!: string | null;
  @Text({ max: 100, nullable: true, says: 'The last migration.' })
  readonly schema!: string | null;
}

class Health {
  @Flag({ says: 'The process answers.' }) readonly live!: boolean;
  @Flag({ says: 'It reaches its database; 503 when it does not.' }) readonly ready!: boolean;
  @At({ nullable: true, says: 'The clock by which deadlines are kept.' })
  readonly now!: number | null;
  @Flag({ says: 'Somebody signed in may move that clock on: a demo or a test, never production.' })
  readonly isClockMovable!: boolean;
  @Nested(() => Versions) readonly versions!: Versions;
}

const ASK = `
  SELECT current_setting('server_version') AS postgres,
         (SELECT name FROM platform.migration ORDER BY "timestamp" DESC LIMIT 1) AS schema`;

type Known = Pick<Versions, 'postgres' | 'schema'> & { readonly now: number | null };

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly transactor: Transactor,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'profile'>,
  ) {}

  @Get()
  @Requires('health.read')
  @Answers(Health)
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const known = await this.ask();
    if (known === null) reply.status(503);
    const { now, ...versions } = known ?? { now: null, postgres: null, schema: null };
    return {
      live: true,
      ready: known !== null,
      now,
      isClockMovable: this.settings.profile !== 'production',
      versions: { app: VERSION, node: process.version, ...versions },
    };
  }

  /** Why the database does not answer is in its own log; here it is only said that it does not. */
  private async ask(): Promise<Known | null> {
    try {
      return await this.transactor.read(async (tx) => {
        const [row] = await tx.query<Pick<Versions, 'postgres' | 'schema'>>(ASK);
        const now = await tx.now();
        return { postgres: row?.postgres ?? null, schema: row?.schema ?? null, now };
      });
    } catch {
      return null;
    }
  }
}
