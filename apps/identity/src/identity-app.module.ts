import { ConfigModule, type Profile } from '@adal/config';
import { DatabaseModule, IdempotencyKeys } from '@adal/database';
import { ACTOR_SOURCE, IDEMPOTENCY_STORE } from '@adal/http';
import { IdentityModule, SessionService } from '@adal/identity';
import { DemoController, MailController } from '@adal/identity/http';
import { IdentityWorkerModule } from '@adal/identity/worker';
import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DOORS } from './doors.js';

/** The identity process: its doors, its own loop, and nothing of the evaluation. */
@Module({
  imports: [ConfigModule, DatabaseModule, IdentityModule, IdentityWorkerModule],
  providers: [
    { provide: ACTOR_SOURCE, useExisting: SessionService },
    {
      provide: IDEMPOTENCY_STORE,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) =>
        new IdempotencyKeys(dataSource, 'vault.idempotency_key'),
    },
  ],
})
export class IdentityAppModule {
  /** Outside production with a window into the mail, since nobody has a mailbox, and the demo's people. */
  static forProfile(profile: Profile): DynamicModule {
    return {
      module: IdentityAppModule,
      imports: DOORS.map(({ module }) => module),
      controllers: profile === 'production' ? [] : [MailController, DemoController],
    };
  }
}
