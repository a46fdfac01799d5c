import type { SystemActor } from '@adal/access';
import { ContestService, writeNewsIn } from '@adal/contest';
import { stageOf, type ContestState, type Stage } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type ContestId, type Instant, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { decideStage } from './domain/index.js';
import { FormMaker, type Sitter } from './form-maker.js';
import { StageRepository, type StageRow } from './persistence/stage.repository.js';

const SYSTEM: SystemActor = { kind: 'system', process: 'worker' };

/** A contest under lock whose stage is being opened or finished. */
type Locked = { readonly contest: ContestState; readonly stage: number; readonly now: Instant };

/** Opens the stages that are sat and ends them when their last attempt has ended. */
@Injectable()
export class StageService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly stages: StageRepository,
    private readonly forms: FormMaker,
  ) {}

  /** Once the seed is fixed: one attempt and form for everybody in the sealed set. Repeats do nothing. */
  drawForms(contestId: ContestId): Promise<Result<null>> {
    return this.transactor.run(async (tx) => {
      const contest = await this.contests.lockIn(tx, contestId);
      if (contest === null) return refuse('contest.not-found');
      if (contest.status === 'voided') return ok(null);
      if ((await this.stages.viewIn(tx, contestId, 0)) !== null) return ok(null);
      const sitters = await this.contests.sealedSetIn(tx, contestId);
      return this.openIn(tx, { contest, stage: 0, now: await tx.now() }, sitters);
    });
  }

  /**
   * When the last attempt of a stage has ended: results, who goes on, and their attempts of the next stage.
   * False while somebody may still sit, or when it has been done.
   */
  finishStage(contestId: ContestId, stage: number): Promise<Result<boolean>> {
    return this.transactor.run(async (tx) => {
      const contest = await this.contests.lockIn(tx, contestId);
      if (contest === null) return refuse('contest.not-found');
      const row = await this.stages.lockIn(tx, contestId, stage);
      if (row?.status !== 'open') return ok(false);
      if (!(await this.stages.isSatOutIn(tx, contestId, stage))) return ok(false);
      const locked = { contest, stage, now: await tx.now() };
      const admitted = await this.closeIn(tx, locked, row);
      const command = { type: 'CloseStage', stage, admittedCount: admitted.length } as const;
      const closed = await this.contests.applyIn(tx, SYSTEM, contestId, command);
      if (!closed.ok) return closed;
      const isLast = stage + 1 >= contest.stages.length;
      if (isLast || admitted.length === 0) return ok(true);
      const opened = await this.openIn(tx, { ...locked, stage: stage + 1 }, admitted);
      return opened.ok ? ok(true) : opened;
    });
  }

  /** Logs the results of a test; of a practical stage people decide later, so whoever sat stays in. */
  private async closeIn(tx: Tx, locked: Locked, row: StageRow): Promise<readonly Sitter[]> {
    const { contest, stage, now } = locked;
    const scores = await this.stages.scoresIn(tx, contest.id, stage);
    if (row.kind === 'practical') {
      await this.stages.closeIn(tx, { contestId: contest.id, stage, now }, []);
      return this.stages.presentIn(tx, contest.id, stage);
    }
    const next = await this.nextStageIn(tx, locked);
    const outcome = decideStage(stage, scores, next?.admitTop ?? null);
    await this.stages.closeIn(tx, { contestId: contest.id, stage, now }, outcome.results);
    const isAdmitted = new Set(outcome.admitted);
    // To everybody who sat: were only those told who are out, the letter itself would say so.
    const sat = scores.filter(({ score }) => score !== null);
    const news = { contestId: contest.id, kind: 'stage-result', at: now, stage } as const;
    await writeNewsIn(tx, news, idsOf(sat));
    return scores.filter((score) => isAdmitted.has(score.applicationId));
  }

  private async nextStageIn(tx: Tx, locked: Locked): Promise<Stage | null> {
    const ruleset = await this.contests.rulesetIn(tx, locked.contest.id);
    const next = locked.stage + 1;
    return next < ruleset.stages.length ? stageOf(ruleset, next) : null;
  }

  private async openIn(tx: Tx, locked: Locked, sitters: readonly Sitter[]): Promise<Result<null>> {
    const { contest, stage, now } = locked;
    const drawn = await this.forms.drawIn(tx, contest, { stage, sitters });
    if (!drawn.ok) return drawn;
    const { plan, attempts } = drawn.value;
    await this.stages.openIn(tx, plan, attempts, now);
    const news = { contestId: contest.id, kind: 'stage-opened', at: now, stage } as const;
    await writeNewsIn(tx, { ...news, until: plan.terms.windowUntil }, idsOf(attempts));
    const command = { type: 'OpenStage', stage } as const;
    const opened = await this.contests.applyIn(tx, SYSTEM, contest.id, command);
    return opened.ok ? ok(null) : opened;
  }
}

function idsOf(sitters: readonly { readonly applicationId: string }[]): readonly string[] {
  return sitters.map(({ applicationId }) => applicationId);
}
