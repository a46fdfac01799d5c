import { AuditModule } from '@adal/audit';
import { ConfigModule, type Profile } from '@adal/config';
import { ContestModule } from '@adal/contest';
import { DatabaseModule, IdempotencyKeys } from '@adal/database';
import { ACTOR_SOURCE, IDEMPOTENCY_STORE } from '@adal/http';
import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { CONTEXTS } from './contexts.js';
import { GrantController } from './grants/grant.controller.js';
import { GrantService } from './grants/grant.service.js';
import { LiveController } from './live/live.controller.js';
import { LiveHub } from './live/live-hub.js';
import { LogEars } from './live/log-ears.js';
import { ClockController } from './platform/clock.controller.js';
import { HealthController } from './platform/health.controller.js';
import { OperationsController } from './platform/operations.controller.js';
import { SessionActors } from './sessions/actor-source.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionService } from './sessions/session.service.js';

/** HTTP for every role but the identity realm; holds no rules. */
@Module({
  imports: [ConfigModule, DatabaseModule, AuditModule, ContestModule],
  controllers: [
    HealthController,
    OperationsController,
    SessionController,
    GrantController,
    LiveController,
  ],
  providers: [
    SessionService,
    GrantService,
    LiveHub,
    LogEars,
    { provide: ACTOR_SOURCE, useClass: SessionActors },
    {
      provide: IDEMPOTENCY_STORE,
      useFactory: (dataSource: DataSource) => new IdempotencyKeys(dataSource),
      inject: [DataSource],
    },
  ],
})
export class ApiModule {
  /** With the doors of the contexts, and with the movable clock where there is one. */
  static forProfile(profile: Profile): DynamicModule {
    return {
      module: ApiModule,
      imports: CONTEXTS.map(({ module }) => module),
      controllers: profile === 'production' ? [] : [ClockController],
    };
  }
}
