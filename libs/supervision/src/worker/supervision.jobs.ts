import { Quarantine, type HandlersOf, type JobContext, type Sweep } from '@adal/jobs';
import { Injectable } from '@nestjs/common';

import { AppealService } from '../appeal.service.js';
import { VoidEffectService } from '../void-effect.service.js';

const AT_ONCE = 100;

/** The alarm clock of the department; the rows say what is true. */
@Injectable()
export class SupervisionJobs implements JobContext<'supervision'> {
  constructor(
    private readonly voids: VoidEffectService,
    private readonly appeals: AppealService,
    private readonly quarantine: Quarantine,
  ) {}

  readonly handlers: HandlersOf<'supervision'> = {
    'supervision.apply-void': async ({ contestId }) => {
      await this.voids.apply(contestId);
    },
  };

  readonly sweeps: readonly Sweep[] = [
    this.sweep(
      'supervision.covered-voids',
      () => this.voids.covered(AT_ONCE),
      (id) => this.voids.apply(id),
    ),
    this.sweep(
      'supervision.overdue-appeals',
      () => this.appeals.overdue(AT_ONCE),
      (id) => this.appeals.lapse(id),
    ),
  ];

  /** What cannot be brought forward is set aside and holds up no other. */
  private sweep<Id extends string>(
    name: string,
    due: () => Promise<readonly Id[]>,
    work: (id: Id) => Promise<boolean>,
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
