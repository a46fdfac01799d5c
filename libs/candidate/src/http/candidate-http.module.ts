import { Module } from '@nestjs/common';

import { CandidateModule } from '../candidate.module.js';
import { CandidateController } from './candidate.controller.js';

@Module({ imports: [CandidateModule], controllers: [CandidateController] })
export class CandidateHttpModule {}
