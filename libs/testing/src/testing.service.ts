import { ContestService } from '@adal/contest';
import type { Tx } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { BankEvidence, SectionScore, StageVoided, TestingEvidence } from './domain/index.js';
import { tasksIn } from './persistence/attempt.queries.js';
import { BankRepository } from './persistence/bank.repository.js';
import { attemptEvidenceIn, snapshotEvidenceIn } from './persistence/evidence.queries.js';
import { StageRepository } from './persistence/stage.repository.js';

/** What a candidate reached in a test; those who never came are not listed. */
export type StageScoreRow = {
  readonly applicationId: string;
  readonly code: string;
  readonly points: number;
  readonly sections: readonly SectionScore[];
  readonly isPassed: boolean;
};

/** One candidate's answers of a practical stage, each with the text of its task. */
export type WorkRow = {
  readonly applicationId: string;
  readonly code: string;
  readonly answers: readonly {
    readonly position: number;
    readonly task: string;
    readonly text: string;
  }[];
};

/** What other contexts may ask of testing. */
@Injectable()
export class TestingService {
  constructor(
    private readonly contests: ContestService,
    private readonly stages: StageRepository,
    private readonly banks: BankRepository,
  ) {}

  /** True from the transaction on in which the last attempt's end was noticed; nothing opens before. */
  async isStageOverIn(tx: Tx, contestId: ContestId, stage: number): Promise<boolean> {
    const row = await this.stages.viewIn(tx, contestId, stage);
    return row?.status === 'closed';
  }

  /** Latest scores by code; empty until the stage is over. */
  async stageResultsIn(
    tx: Tx,
    contestId: ContestId,
    stage: number,
  ): Promise<readonly StageScoreRow[]> {
    if (!(await this.isStageOverIn(tx, contestId, stage))) return [];
    const scores = await this.stages.scoresIn(tx, contestId, stage);
    return scores.flatMap(({ applicationId, code, score }) =>
      score === null
        ? []
        : [
            {
              applicationId,
              code,
              points: score.total,
              sections: score.sections,
              isPassed: score.isPassed,
            },
          ],
    );
  }

  /**
   * Empty until every attempt of the stage has ended, so that nobody reads a work while another is being written.
   * With `applicationId` the work of that application alone.
   */
  async worksIn(
    tx: Tx,
    contestId: ContestId,
    stage: number,
    applicationId: string | null = null,
  ): Promise<readonly WorkRow[]> {
    if (!(await this.isStageOverIn(tx, contestId, stage))) return [];
    const contest = await this.contests.viewIn(tx, contestId);
    const tasks = await tasksIn(tx, contestId, contest?.tasksRoot ?? '');
    const works = await this.stages.answersIn(tx, contestId, { stage, applicationId });
    return works.map(({ applicationId: id, code, answers }) => ({
      applicationId: id,
      code,
      answers: tasks.map(({ position, text: task }) => ({
        position,
        task,
        text: answers[position - 1] ?? '',
      })),
    }));
  }

  /** In the void's own transaction: marks the stage and those that followed from it; changes no attempt and no score. */
  async voidStagesIn(
    tx: Tx,
    contestId: ContestId,
    { from, voidEntry }: { readonly from: number; readonly voidEntry: string },
  ): Promise<void> {
    const rows = await this.stages.stagesIn(tx, contestId);
    const events = rows
      .filter((row) => row.stage >= from)
      .map((row): StageVoided => ({ type: 'stage.voided', stage: row.stage, voidEntry }));
    await this.stages.voidIn(tx, contestId, events);
  }

  /** The testing part of restricted evidence: texts of items, answers and salts; never shown to the public. */
  async evidenceIn(tx: Tx, contestId: ContestId): Promise<TestingEvidence> {
    const contest = await this.contests.viewIn(tx, contestId);
    const attempts = await attemptEvidenceIn(tx, contestId);
    const used = new Set(
      attempts.flatMap(({ form }) => (form ?? []).map((position) => position.item)),
    );
    const root = contest?.tasksRoot ?? null;
    const tasks = root === null ? [] : await tasksIn(tx, contestId, root);
    return {
      bank: await this.bankIn(tx, contestId, used),
      tasks:
        root === null
          ? null
          : {
              root,
              tasks: tasks.map(({ code, text, salt }) => ({
                code,
                text,
                salt: salt.toString('hex'),
              })),
            },
      attempts,
      snapshots: await snapshotEvidenceIn(tx, contestId),
    };
  }

  private async bankIn(
    tx: Tx,
    contestId: ContestId,
    used: ReadonlySet<string>,
  ): Promise<BankEvidence | null> {
    const pinned = await this.contests.pinnedBankIn(tx, contestId);
    if (pinned === null) return null;
    const items = await this.banks.itemsIn(tx, pinned.bankId);
    const shown = items.filter((item) => used.has(item.code));
    return {
      bankId: pinned.bankId,
      root: pinned.bankRoot,
      leaves: items.map(({ code, act, enemies, content, key }) => ({
        code,
        act,
        enemies,
        content,
        key,
      })),
      used: shown.map(({ code, act, article, stem, options, key, source, enemies, salt }) => ({
        code,
        act,
        article,
        stem,
        options,
        key,
        source,
        enemies,
        salt: salt.toString('hex'),
      })),
    };
  }
}
