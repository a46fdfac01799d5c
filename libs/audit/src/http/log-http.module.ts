import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { AuditModule } from '../audit.module.js';
import { LogProofs } from '../log-proofs.js';
import { LogTiles } from '../log-tiles.js';
import { LogKeysController } from './log-keys.controller.js';
import { LogController } from './log.controller.js';

@Module({
  imports: [AuditModule, DatabaseModule],
  controllers: [LogController, LogKeysController],
  providers: [LogTiles, LogProofs],
})
export class LogHttpModule {}
