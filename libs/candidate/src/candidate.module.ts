import { AuditLog, AuditModule } from '@adal/audit';
import { ContestModule } from '@adal/contest';
import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { CandidateService } from './candidate.service.js';
import { CANDIDATE_EVENTS } from './domain/index.js';
import { IntakeService } from './intake.service.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { SealingService } from './sealing.service.js';

/** Applications by code; other contexts use `CandidateService`. */
@Module({
  imports: [AuditModule, ContestModule, DatabaseModule],
  providers: [ApplicationRepository, CandidateService, IntakeService, SealingService],
  exports: [CandidateService, IntakeService, SealingService],
})
export class CandidateModule {
  constructor(log: AuditLog) {
    log.registerEvents(CANDIDATE_EVENTS);
  }
}
