import { ContestService } from '@adal/contest';
import {
  sectionItems,
  stageOf,
  type ContestState,
  type Stage,
  type TestStage,
} from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { expectOk, fromHex, ok, refuse, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

import { drawForm, formHash, itemsOfHalf, type AttemptTerms, type Form } from './domain/index.js';
import type { NewAttempt, StagePlan } from './persistence/stage.plan.js';
import { PinnedBanks } from './pinned-banks.js';

/** Somebody who is to sit a stage. */
export type Sitter = { readonly applicationId: string; readonly code: string };

/** Everything a stage begins with. */
export type DrawnStage = { readonly plan: StagePlan; readonly attempts: readonly NewAttempt[] };

type Who = { readonly stage: number; readonly sitters: readonly Sitter[] };

/** Makes the attempts of a stage: forms by the contest's seed for a test, the pinned tasks for a practical stage. */
@Injectable()
export class FormMaker {
  constructor(
    private readonly contests: ContestService,
    private readonly banks: PinnedBanks,
  ) {}

  /** Only the ids of the attempts are random; forms follow from the seed, whoever asks and however often. */
  async drawIn(tx: Tx, contest: ContestState, who: Who): Promise<Result<DrawnStage>> {
    const stage = stageOf(await this.contests.rulesetIn(tx, contest.id), who.stage);
    const plan = planOf(contest, who.stage, stage);
    if (plan === null) return refuse('stage.window-missing', { stage: who.stage });
    if (stage.kind === 'practical') {
      const formHash = contest.tasksRoot ?? '';
      const attempts = who.sitters.map((sitter) => attemptOf(sitter, { form: null, formHash }));
      return ok({ plan, attempts });
    }
    const drawn = await this.drawTestIn(tx, contest, { ...who, rules: stage });
    return drawn.ok ? ok({ plan, attempts: drawn.value }) : drawn;
  }

  private async drawTestIn(
    tx: Tx,
    contest: ContestState,
    who: Who & { readonly rules: TestStage },
  ): Promise<Result<readonly NewAttempt[]>> {
    const seedHex = await this.contests.seedIn(tx, contest.id);
    const splitHex = await this.contests.splitSeedIn(tx, contest.id);
    if (seedHex === null || splitHex === null) return refuse('stage.seed-missing');
    const seed = expectOk(fromHex(seedHex));
    const split = expectOk(fromHex(splitHex));
    const bank = await this.banks.ofContestIn(tx, contest.id);
    const items = itemsOfHalf(split, contest.lineage.half, [...bank.items.values()]);
    const attempts: NewAttempt[] = [];
    for (const sitter of who.sitters) {
      const form = drawForm({ seed, code: sitter.code, blueprint: who.rules }, items);
      if (!form.ok) return form;
      const hash = formHash(form.value, { code: sitter.code, stage: who.stage });
      attempts.push(attemptOf(sitter, { form: form.value, formHash: hash }));
    }
    return ok(attempts);
  }
}

function attemptOf(
  sitter: Sitter,
  drawn: { readonly form: Form | null; readonly formHash: string },
): NewAttempt {
  const { applicationId, code } = sitter;
  return { id: randomUUID(), applicationId, code, ...drawn };
}

function planOf(contest: ContestState, index: number, stage: Stage): StagePlan | null {
  const window = contest.windows.stages[index];
  if (window === undefined) return null;
  const terms: AttemptTerms = {
    durationMs: stage.durationSeconds * 1000,
    graceMs: stage.graceSeconds * 1000,
    personalExtraMs: 0,
    incidentCreditMs: 0,
    windowFrom: window.from,
    windowUntil: window.until,
  };
  const isTest = stage.kind === 'test';
  return {
    contestId: contest.id,
    stage: index,
    kind: stage.kind,
    positions: isTest ? sectionItems(stage) : stage.tasks,
    maxChars: isTest ? null : stage.maxChars,
    terms,
  };
}
