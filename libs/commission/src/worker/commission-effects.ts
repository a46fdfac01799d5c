import { Injectable } from '@nestjs/common';

import { EffectsService } from '../effects.service.js';
import { RankingService } from '../ranking.service.js';
import { WorkOpeningService } from '../work-opening.service.js';

/** Everything of the commission that happens without anybody asking. */
@Injectable()
export class CommissionEffects {
  constructor(
    readonly opening: WorkOpeningService,
    readonly rankings: RankingService,
    readonly ends: EffectsService,
  ) {}
}
