import { authorise, type Actor } from '@adal/access';
import { ContestService } from '@adal/contest';
import type { ContestState, Ruleset } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type BankId, type ContestId, type Refusal, type Result } from '@adal/kernel';
import { secureRandom } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { checkBank, checkTasks, tasksRoot, type BankLeaf, type Task } from './domain/index.js';
import { BankRepository, type BankRow } from './persistence/bank.repository.js';
import { insertTasksIn } from './persistence/task.queries.js';

const SALT_BYTES = 32;

type Draft = { readonly contest: ContestState; readonly ruleset: Ruleset };

/** Ties a bank and tasks to a contest while it is a draft; the contest's content hash covers both from then on. */
@Injectable()
export class PinService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly banks: BankRepository,
  ) {}

  /** Banks that a draft may be tied to; whoever may tie one sees them, whatever reaches the own right has. */
  offered(
    actor: Actor,
    contestId: ContestId,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<Result<readonly BankRow[]>> {
    return this.transactor.run<readonly BankRow[], Refusal>(async (tx) => {
      const draft = await this.draftIn(tx, actor, contestId);
      if (!draft.ok) return draft;
      return ok(await this.banks.offeredIn(tx, draft.value.contest.regionId, page));
    });
  }

  /** In which language the questions are written, as two letters; null while no bank is pinned. Whoever may see the contest may know. */
  language(actor: Actor, contestId: ContestId): Promise<Result<string | null>> {
    return this.transactor.read<Result<string | null>>(async (tx) => {
      const contest = await this.contests.viewIn(tx, contestId);
      if (contest === null) return refuse('resource.not-found');
      const { bodyId, regionId, status, bankId } = contest;
      const action = status === 'draft' ? 'contest.read-draft' : 'contest.read';
      const allowed = authorise(actor, action, { contestId, bodyId, regionId, status });
      if (!allowed.ok) return allowed;
      const bank = bankId === null ? null : await this.banks.viewIn(tx, bankId);
      return ok(bank?.language ?? null);
    });
  }

  /** Needs an approved bank of which either half can hold a whole form; in a rerun nobody meets a question again. */
  pinBank(
    actor: Actor,
    contestId: ContestId,
    bankId: BankId,
  ): Promise<Result<{ readonly bankRoot: string }>> {
    return this.transactor.run(async (tx) => {
      const draft = await this.draftIn(tx, actor, contestId);
      if (!draft.ok) return draft;
      const { contest, ruleset } = draft.value;
      const bank = await this.banks.viewIn(tx, bankId);
      if (bank === null || bank.root === null) return refuse('bank.not-approved');
      const leaves = await this.banks.leavesIn(tx, bankId);
      for (const stage of ruleset.stages) {
        const enough = stage.kind === 'test' ? checkBank(stage, leaves) : ok(null);
        if (!enough.ok) return enough;
      }
      const fresh = await this.freshIn(tx, contest, bankId);
      if (!fresh.ok) return fresh;
      const command = {
        type: 'PinBank',
        bankId,
        bankRoot: bank.root,
        cells: cellsOf(leaves),
      } as const;
      const pinned = await this.contests.applyIn(tx, actor, contestId, command);
      return pinned.ok ? ok({ bankRoot: bank.root }) : pinned;
    });
  }

  /** Tasks are salted and committed; earlier ones stay in the table under their own root. */
  pinTasks(
    actor: Actor,
    contestId: ContestId,
    tasks: readonly Task[],
  ): Promise<Result<{ readonly root: string; readonly count: number }>> {
    return this.transactor.run(async (tx) => {
      const draft = await this.draftIn(tx, actor, contestId);
      if (!draft.ok) return draft;
      const checked = checkTasks(tasks);
      if (!checked.ok) return checked;
      const salted = checked.value.map((task) => ({ task, salt: secureRandom(SALT_BYTES) }));
      const root = tasksRoot(salted);
      const count = salted.length;
      await insertTasksIn(tx, { contestId, root }, salted);
      const pinned = await this.contests.applyIn(tx, actor, contestId, {
        type: 'PinTasks',
        root,
        count,
      });
      return pinned.ok ? ok({ root, count }) : pinned;
    });
  }

  private async freshIn(tx: Tx, { rerun }: ContestState, bankId: BankId): Promise<Result<null>> {
    const used = rerun?.usedBanks ?? [];
    if (used.length === 0) return ok(null);
    const count = await this.banks.repeatedIn(tx, bankId, used);
    return count > 0 ? refuse('rerun.bank-repeats', { count }) : ok(null);
  }

  private async draftIn(tx: Tx, actor: Actor, contestId: ContestId): Promise<Result<Draft>> {
    const contest = await this.contests.lockIn(tx, contestId);
    if (contest === null) return refuse('resource.not-found');
    const allowed = authorise(actor, 'contest.pin-bank', {
      contestId,
      bodyId: contest.bodyId,
      regionId: contest.regionId,
    });
    if (!allowed.ok) return allowed;
    if (contest.status !== 'draft') return refuse('contest.not-draft');
    return ok({ contest, ruleset: await this.contests.rulesetIn(tx, contestId) });
  }
}

function cellsOf(leaves: readonly BankLeaf[]): readonly { code: string; groups: number }[] {
  const acts = [...new Set(leaves.map((leaf) => leaf.act))].sort();
  return acts.map((code) => {
    const groups = leaves.filter((leaf) => leaf.act === code).map((leaf) => leaf.enemies);
    return { code, groups: new Set(groups).size };
  });
}
