import { Quarantine, type HandlersOf, type JobContext, type Sweep } from '@adal/jobs';
import type { ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionEffects } from './commission-effects.js';
import { DueQueries } from './due.queries.js';

/** The alarm clock of commissions; the rows say what is true. */
@Injectable()
export class CommissionJobs implements JobContext<'commission'> {
  constructor(
    private readonly effects: CommissionEffects,
    private readonly due: DueQueries,
    private readonly quarantine: Quarantine,
  ) {}

  readonly handlers: HandlersOf<'commission'> = {
    'commission.open-works': async ({ contestId, stage }) => {
      await this.effects.opening.open(contestId, stage);
    },
    'commission.unsealed': async ({ contestId }) => {
      await this.effects.ends.closeUnsealed(contestId);
    },
  };

  readonly sweeps: readonly Sweep[] = [
    { name: 'commission.unopened-works', run: () => this.openWorks('commission.unopened-works') },
    this.sweep(
      'commission.unranked-contests',
      () => this.due.unranked(),
      (id) => this.effects.rankings.rank(id),
    ),
    this.sweep(
      'commission.covered-decisions',
      () => this.due.coveredDecisions(),
      (id) => this.effects.ends.applyDecision(id),
    ),
    this.sweep(
      'commission.unsealed-accepters',
      () => this.due.unsealed(),
      (id) => this.effects.ends.closeUnsealed(id),
    ),
    this.sweep(
      'commission.deserted-contests',
      () => this.due.deserted(),
      (id) => this.effects.ends.closeDeserted(id),
    ),
  ];

  private async openWorks(subject: string): Promise<number> {
    let done = 0;
    for (const { contestId, stage } of await this.due.unopened()) {
      const attempted = await this.quarantine.attempt(subject, `${contestId}/${stage}`, () =>
        this.effects.opening.open(contestId, stage),
      );
      if (attempted.done && attempted.value) done += 1;
    }
    return done;
  }

  /** A contest that cannot be brought forward is set aside; one that only has to wait is not counted. */
  private sweep(
    name: string,
    due: () => Promise<readonly ContestId[]>,
    work: (id: ContestId) => Promise<boolean>,
  ): Sweep {
    const run = async (): Promise<number> => {
      let done = 0;
      for (const id of await due()) {
        const attempted = await this.quarantine.attempt(name, id, () => work(id));
        if (attempted.done && attempted.value) done += 1;
      }
      return done;
    };
    return { name, run };
  }
}
