import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { AuditLog } from './audit-log.js';
import { AuditReader } from './audit-reader.js';
import { ReceiptKeys } from './log-keys.js';
import { configuredLog, LOG_SETTINGS } from './log.settings.js';

/** Appending and reading; numbering and signing is the worker door's. */
@Module({
  imports: [DatabaseModule],
  providers: [
    { provide: LOG_SETTINGS, useFactory: configuredLog },
    AuditLog,
    AuditReader,
    ReceiptKeys,
  ],
  exports: [LOG_SETTINGS, AuditLog, AuditReader, ReceiptKeys],
})
export class AuditModule {}
