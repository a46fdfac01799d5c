import { Quarantine, type JobContext, type Sweep } from '@adal/jobs';
import type { ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { ContestEffectsService } from '../contest-effects.service.js';
import { DueQueries } from '../persistence/due.queries.js';

/** The alarm clock of contests; the rows say what is true. */
@Injectable()
export class ContestJobs implements JobContext<'contest'> {
  constructor(
    private readonly effects: ContestEffectsService,
    private readonly due: DueQueries,
    private readonly quarantine: Quarantine,
  ) {}

  readonly handlers: JobContext<'contest'>['handlers'] = {
    'contest.apply-effects': async ({ contestId }) => {
      await this.effects.announce(contestId);
    },
    'contest.tick': ({ contestId }) => this.effects.tick(contestId),
  };

  readonly sweeps: readonly Sweep[] = [
    {
      name: 'contest.covered-publications',
      run: async () =>
        this.each('contest.covered-publications', await this.due.publications(), (id) =>
          this.effects.announce(id),
        ),
    },
    {
      name: 'contest.due-ticks',
      run: async () =>
        this.each('contest.due-ticks', await this.due.ticks(), (id) => this.effects.tick(id)),
    },
  ];

  /** A contest that cannot be brought forward is set aside and holds up no other. */
  private async each(
    subject: string,
    ids: readonly ContestId[],
    work: (id: ContestId) => Promise<unknown>,
  ): Promise<number> {
    let done = 0;
    for (const id of ids) {
      const attempted = await this.quarantine.attempt(subject, id, () => work(id));
      if (attempted.done) done += 1;
    }
    return done;
  }
}
