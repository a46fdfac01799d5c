import { Module } from '@nestjs/common';

import { CommissionModule } from '../commission.module.js';
import { MarkingProgressController } from './marking-progress.controller.js';
import { OffersController } from './offers.controller.js';
import { RankingController } from './ranking.controller.js';
import { SittingController } from './sitting.controller.js';
import { WorksController } from './works.controller.js';

/** Loaded by the api only. */
@Module({
  imports: [CommissionModule],
  controllers: [
    WorksController,
    MarkingProgressController,
    RankingController,
    SittingController,
    OffersController,
  ],
})
export class CommissionHttpModule {}
