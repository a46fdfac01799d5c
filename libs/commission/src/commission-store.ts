import { Injectable } from '@nestjs/common';

import { MarkRepository } from './persistence/mark.repository.js';
import { RankingRepository } from './persistence/ranking.repository.js';
import { SittingRepository } from './persistence/sitting.repository.js';
import { WorkRepository } from './persistence/work.repository.js';

/** The commission's own tables, offers aside. */
@Injectable()
export class CommissionStore {
  constructor(
    readonly works: WorkRepository,
    readonly marks: MarkRepository,
    readonly rankings: RankingRepository,
    readonly sittings: SittingRepository,
  ) {}
}
