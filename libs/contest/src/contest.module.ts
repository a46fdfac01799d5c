import { AuditLog, AuditModule } from '@adal/audit';
import { DatabaseModule } from '@adal/database';
import { JobsModule } from '@adal/jobs';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { BodyService } from './body.service.js';
import { ContestDraftingService } from './contest-drafting.service.js';
import { ContestEffectsService } from './contest-effects.service.js';
import { ContestLedger } from './contest-ledger.js';
import { ContestReadingService } from './contest-reading.service.js';
import { ContestRerunService } from './contest-rerun.service.js';
import { ContestStore } from './contest-store.js';
import { ContestService } from './contest.service.js';
import { CONTEST_EVENTS } from './domain/index.js';
import { BodyEntity } from './persistence/body.entity.js';
import { ContestQueries } from './persistence/contest.queries.js';
import { ContestRepository } from './persistence/contest.repository.js';
import { DueQueries } from './persistence/due.queries.js';
import { ReferenceRepository } from './persistence/reference.repository.js';
import { RegionEntity } from './persistence/region.entity.js';

/** Contests, rulesets, regions and bodies; other contexts use `ContestService` only. */
@Module({
  imports: [
    AuditModule,
    DatabaseModule,
    JobsModule,
    TypeOrmModule.forFeature([BodyEntity, RegionEntity]),
  ],
  providers: [
    BodyService,
    ContestDraftingService,
    ContestEffectsService,
    ContestLedger,
    ContestQueries,
    ContestReadingService,
    ContestRepository,
    ContestRerunService,
    ContestService,
    ContestStore,
    DueQueries,
    ReferenceRepository,
  ],
  exports: [
    BodyService,
    ContestDraftingService,
    ContestEffectsService,
    ContestQueries,
    ContestReadingService,
    ContestRerunService,
    ContestService,
    DueQueries,
  ],
})
export class ContestModule {
  constructor(log: AuditLog) {
    log.registerEvents(CONTEST_EVENTS);
  }
}
