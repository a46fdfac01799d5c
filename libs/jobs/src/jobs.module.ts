import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { Outbox } from './outbox.js';
import { Quarantine } from './quarantine.js';

/** For those who cause jobs; doing them is the worker door's. */
@Module({
  imports: [DatabaseModule],
  providers: [Outbox, Quarantine],
  exports: [Outbox, Quarantine],
})
export class JobsModule {}
