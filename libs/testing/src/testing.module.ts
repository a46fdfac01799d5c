import { AuditLog, AuditModule } from '@adal/audit';
import { ContestModule } from '@adal/contest';
import { DatabaseModule } from '@adal/database';
import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';

import { AttemptCloser } from './attempt-closer.js';
import { AttemptReader } from './attempt.reader.js';
import { AttemptService } from './attempt.service.js';
import { BankService } from './bank.service.js';
import { TESTING_EVENTS } from './domain/index.js';
import { FormMaker } from './form-maker.js';
import { SaveLane } from './lane/save-lane.js';
import { AttemptRepository } from './persistence/attempt.repository.js';
import { BankRepository } from './persistence/bank.repository.js';
import { SnapshotRepository } from './persistence/snapshot.repository.js';
import { StageRepository } from './persistence/stage.repository.js';
import { PinService } from './pin.service.js';
import { PinnedBanks } from './pinned-banks.js';
import { ProgressService } from './progress.service.js';
import { StageService } from './stage.service.js';
import { TestingService } from './testing.service.js';

const OWN_DOORS = [
  AttemptCloser,
  AttemptReader,
  AttemptService,
  BankService,
  PinService,
  ProgressService,
  SaveLane,
  StageService,
];

/** Other contexts use `TestingService`; the rest is exported for testing's own http and worker doors. */
@Module({
  imports: [DatabaseModule, AuditModule, JobsModule, ContestModule],
  providers: [
    ...OWN_DOORS,
    TestingService,
    FormMaker,
    PinnedBanks,
    AttemptRepository,
    BankRepository,
    SnapshotRepository,
    StageRepository,
  ],
  exports: [...OWN_DOORS, TestingService, SnapshotRepository, StageRepository],
})
export class TestingModule {
  constructor(log: AuditLog) {
    log.registerEvents(TESTING_EVENTS);
  }
}
