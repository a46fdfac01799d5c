import { Module } from '@nestjs/common';

import { SupervisionModule } from '../supervision.module.js';
import { EvidenceController } from './evidence.controller.js';

@Module({ imports: [SupervisionModule], controllers: [EvidenceController] })
export class SupervisionHttpModule {}
