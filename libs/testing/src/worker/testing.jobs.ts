import { Quarantine, type HandlersOf, type JobContext, type Sweep } from '@adal/jobs';
import { brand, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AttemptCloser } from '../attempt-closer.js';
import { StageService } from '../stage.service.js';
import { SweepQueries } from './sweep.queries.js';

/**
 * What the worker does for testing. Jobs are hints: each sweep asks the database for the same work, so that every
 * attempt closes and every stage ends with the queue stopped too.
 */
@Injectable()
export class TestingJobs implements JobContext<'testing'> {
  readonly handlers: HandlersOf<'testing'> = {
    'testing.draw-forms': async ({ contestId }) => {
      expectDone(await this.stages.drawForms(brand<ContestId>(contestId)));
    },
    'testing.close-attempts': async () => {
      await this.closer.closeDue();
    },
    'testing.finish-stage': async ({ contestId, stage }) => {
      expectDone(await this.stages.finishStage(brand<ContestId>(contestId), stage));
    },
  };

  readonly sweeps: readonly Sweep[] = [
    { name: 'testing.due-attempts', run: () => this.closer.closeDue() },
    { name: 'testing.undrawn-forms', run: () => this.drawMissing() },
    { name: 'testing.finished-stages', run: () => this.finishStages() },
    { name: 'testing.snapshots', run: () => this.queries.takeSnapshots() },
    { name: 'testing.reminders', run: () => this.queries.remind() },
  ];

  constructor(
    private readonly closer: AttemptCloser,
    private readonly stages: StageService,
    private readonly queries: SweepQueries,
    private readonly quarantine: Quarantine,
  ) {}

  private async finishStages(): Promise<number> {
    let done = 0;
    for (const { contest_id: contestId, stage } of await this.queries.finishedStages()) {
      const key = `${contestId}/${String(stage)}`;
      const finished = await this.quarantine.attempt('testing.finished-stages', key, () =>
        this.stages.finishStage(brand<ContestId>(contestId), stage),
      );
      done += finished.done && finished.value.ok && finished.value.value ? 1 : 0;
    }
    return done;
  }

  private async drawMissing(): Promise<number> {
    let done = 0;
    for (const contestId of await this.queries.undrawnContests()) {
      const drawn = await this.quarantine.attempt('testing.undrawn-forms', contestId, () =>
        this.stages.drawForms(contestId),
      );
      done += drawn.done && drawn.value.ok ? 1 : 0;
    }
    return done;
  }
}

/** A refused job fails, so that the queue tries it again and tells; the sweep does the work in any case. */
function expectDone(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`the job was refused: ${result.error.code}`);
}
