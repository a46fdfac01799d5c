import { Module } from '@nestjs/common';

import { SupervisionModule } from '../supervision.module.js';
import { AppealController } from './appeal.controller.js';
import { CaseController } from './case.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { FiguresController } from './figures.controller.js';
import { StandingController } from './standing.controller.js';
import { SupervisedController } from './supervised.controller.js';
import { VoidController } from './void.controller.js';

@Module({
  imports: [SupervisionModule],
  controllers: [
    AppealController,
    CaseController,
    EvidenceController,
    FiguresController,
    StandingController,
    SupervisedController,
    VoidController,
  ],
})
export class SupervisionHttpModule {}
