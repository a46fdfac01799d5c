import { authorise, type Actor } from '@adal/access';
import { ContestService } from '@adal/contest';
import { Transactor } from '@adal/database';
import { ok, refuse, type ContestId, type Instant, type Refusal, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { QUIET_AFTER_MS } from './domain/index.js';
import { stageCountsIn, type StageCounts } from './persistence/progress.queries.js';

/** How far the stages of a contest are, at a moment. */
export type Progress = { readonly now: Instant; readonly stages: readonly StageCounts[] };

/** What those see who watch over a running stage: counts, and of nobody when or in which order. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
  ) {}

  /** Stages that have opened, the first one first. */
  read(actor: Actor, contestId: ContestId): Promise<Result<Progress>> {
    return this.transactor.run<Progress, Refusal>(async (tx) => {
      const contest = await this.contests.viewIn(tx, contestId);
      if (contest === null) return refuse('resource.not-found');
      const { bodyId, regionId, status } = contest;
      const resource = { contestId, bodyId, regionId, status };
      const allowed = authorise(actor, 'contest.read-progress', resource);
      if (!allowed.ok) return allowed;
      const now = await tx.now();
      const stages = await stageCountsIn(tx, contestId, { now, quietMs: QUIET_AFTER_MS });
      return ok({ now, stages });
    });
  }
}
