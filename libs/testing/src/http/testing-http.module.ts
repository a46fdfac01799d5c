import { Module } from '@nestjs/common';

import { TestingModule } from '../testing.module.js';
import { AttemptsController } from './attempts.controller.js';
import { BanksController } from './banks.controller.js';
import { PinsController } from './pins.controller.js';
import { ProgressController } from './progress.controller.js';

/** Loaded by the api only. */
@Module({
  imports: [TestingModule],
  controllers: [BanksController, PinsController, ProgressController, AttemptsController],
})
export class TestingHttpModule {}
