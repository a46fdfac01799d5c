import { AuditLog, AuditModule } from '@adal/audit';
import { CandidateModule } from '@adal/candidate';
import { ContestModule } from '@adal/contest';
import { DatabaseModule } from '@adal/database';
import { TestingModule } from '@adal/testing';
import { Module } from '@nestjs/common';

import { ClosureService } from './closure.service.js';
import { CommissionStore } from './commission-store.js';
import { CommissionService } from './commission.service.js';
import { COMMISSION_EVENTS } from './domain/index.js';
import { EffectsService } from './effects.service.js';
import { MarkingProgressService } from './marking-progress.service.js';
import { MarkingService } from './marking.service.js';
import { OfferBook } from './offer-book.js';
import { OfferService } from './offer.service.js';
import { MarkRepository } from './persistence/mark.repository.js';
import { OfferRepository } from './persistence/offer.repository.js';
import { RankingRepository } from './persistence/ranking.repository.js';
import { SittingRepository } from './persistence/sitting.repository.js';
import { WorkRepository } from './persistence/work.repository.js';
import { RankingReadingService } from './ranking-reading.service.js';
import { RankingService } from './ranking.service.js';
import { SittingReadingService } from './sitting-reading.service.js';
import { SittingService } from './sitting.service.js';
import { Surroundings } from './surroundings.js';
import { WorkOpeningService } from './work-opening.service.js';

const OWN_DOORS = [
  ClosureService,
  EffectsService,
  MarkingProgressService,
  MarkingService,
  OfferService,
  RankingReadingService,
  RankingService,
  SittingReadingService,
  SittingService,
  WorkOpeningService,
];

/** Other contexts use `CommissionService`; the rest is exported for the commission's own http and worker doors. */
@Module({
  imports: [AuditModule, CandidateModule, ContestModule, DatabaseModule, TestingModule],
  providers: [
    ...OWN_DOORS,
    CommissionService,
    CommissionStore,
    MarkRepository,
    OfferBook,
    OfferRepository,
    RankingRepository,
    SittingRepository,
    Surroundings,
    WorkRepository,
  ],
  exports: [...OWN_DOORS, CommissionService],
})
export class CommissionModule {
  constructor(log: AuditLog) {
    log.registerEvents(COMMISSION_EVENTS);
  }
}
