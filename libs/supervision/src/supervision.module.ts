import { AuditLog, AuditModule } from '@adal/audit';
import { CandidateModule } from '@adal/candidate';
import { CommissionModule } from '@adal/commission';
import { ContestModule } from '@adal/contest';
import { DatabaseModule } from '@adal/database';
import { JobsModule } from '@adal/jobs';
import { TestingModule } from '@adal/testing';
import { Module } from '@nestjs/common';

import { AppealBook } from './appeal-book.js';
import { AppealClocks } from './appeal-clocks.js';
import { AppealService } from './appeal.service.js';
import { AppointmentFreeze } from './appointment-freeze.js';
import { Approvals } from './approvals.js';
import { CaseLog } from './case-log.js';
import { CaseService } from './case.service.js';
import { Department } from './department.js';
import { SUPERVISION_EVENTS } from './domain/index.js';
import { EffectsReader } from './effects.reader.js';
import { EvidenceBuilder, EvidenceStages } from './evidence-builder.js';
import { EvidenceService } from './evidence.service.js';
import { CountedContexts, FiguresService } from './figures.service.js';
import { Files } from './files.js';
import { LogEvidence } from './log-evidence.js';
import { AppealRepository } from './persistence/appeal.repository.js';
import { ApprovalRepository } from './persistence/approval.repository.js';
import { CaseRepository } from './persistence/case.repository.js';
import { VoidRepository } from './persistence/void.repository.js';
import { SupervisionReading } from './reading.service.js';
import { RerunWriter } from './rerun-writer.js';
import { RerunService } from './rerun.service.js';
import { SupervisedContests } from './supervised-contests.js';
import { SupervisionEvidenceReader } from './supervision-evidence.reader.js';
import { VoidedContexts, VoidEffectService } from './void-effect.service.js';
import { VoidWriter } from './void-writer.js';
import { VoidService } from './void.service.js';

const DOORS = [
  AppealService,
  CaseService,
  EvidenceService,
  FiguresService,
  RerunService,
  SupervisedContests,
  SupervisionReading,
  VoidEffectService,
  VoidService,
];

/** Evidence, cases, voids, reruns and appeals: the department's power over a contest. */
@Module({
  imports: [
    AuditModule,
    CandidateModule,
    CommissionModule,
    ContestModule,
    DatabaseModule,
    JobsModule,
    TestingModule,
  ],
  providers: [
    ...DOORS,
    AppealBook,
    AppealClocks,
    AppealRepository,
    AppointmentFreeze,
    ApprovalRepository,
    Approvals,
    CaseLog,
    CaseRepository,
    CountedContexts,
    Department,
    EffectsReader,
    EvidenceBuilder,
    EvidenceStages,
    Files,
    LogEvidence,
    RerunWriter,
    SupervisionEvidenceReader,
    VoidedContexts,
    VoidRepository,
    VoidWriter,
  ],
  exports: DOORS,
})
export class SupervisionModule {
  constructor(log: AuditLog) {
    log.registerEvents(SUPERVISION_EVENTS);
  }
}
