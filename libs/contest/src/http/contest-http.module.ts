import { Module } from '@nestjs/common';

import { ContestModule } from '../contest.module.js';
import { ContestController } from './contest.controller.js';
import { ReferenceController } from './reference.controller.js';

@Module({ imports: [ContestModule], controllers: [ContestController, ReferenceController] })
export class ContestHttpModule {}
