import { Injectable } from '@nestjs/common';

import { AppealRepository } from './persistence/appeal.repository.js';
import { CaseRepository } from './persistence/case.repository.js';
import { VoidRepository } from './persistence/void.repository.js';

/** The department's own tables. */
@Injectable()
export class Files {
  constructor(
    readonly cases: CaseRepository,
    readonly voids: VoidRepository,
    readonly appeals: AppealRepository,
  ) {}
}
