import { AuditLog, AuditModule } from '@adal/audit';
import { CommissionModule } from '@adal/commission';
import { ContestModule } from '@adal/contest';
import { DatabaseModule } from '@adal/database';
import { TestingModule } from '@adal/testing';
import { Module } from '@nestjs/common';

import { Approvals } from './approvals.js';
import { SUPERVISION_EVENTS } from './domain/index.js';
import { EvidenceBuilder } from './evidence-builder.js';
import { EvidenceService } from './evidence.service.js';
import { LogEvidence } from './log-evidence.js';
import { ApprovalRepository } from './persistence/approval.repository.js';

/** Evidence for everybody and for the department; cases and voids come later. */
@Module({
  imports: [AuditModule, CommissionModule, ContestModule, DatabaseModule, TestingModule],
  providers: [ApprovalRepository, Approvals, EvidenceBuilder, EvidenceService, LogEvidence],
  exports: [EvidenceService],
})
export class SupervisionModule {
  constructor(log: AuditLog) {
    log.registerEvents(SUPERVISION_EVENTS);
  }
}
