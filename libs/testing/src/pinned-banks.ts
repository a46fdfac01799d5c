import { ContestService } from '@adal/contest';
import { stageOf } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { brand, type ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { keyHash, type AnswerKey, type Blueprint, type Item } from './domain/index.js';
import { BankRepository } from './persistence/bank.repository.js';

/** A bank as a published contest uses it: nothing of it can change any more. */
export type PinnedBank = {
  readonly bankId: string;
  readonly root: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly key: AnswerKey;
  readonly keyHash: string;
};

const MAX_KEPT = 16;

/** Keeps the few banks in use in memory: they are frozen, and every form and score needs them. */
@Injectable()
export class PinnedBanks {
  private readonly kept = new Map<string, PinnedBank>();
  private readonly blueprints = new Map<string, Blueprint>();

  constructor(
    private readonly contests: ContestService,
    private readonly banks: BankRepository,
  ) {}

  /** Of a contest whose attempts exist, so it is announced. Throws when it pinned none: its publication has made sure. */
  async ofContestIn(tx: Tx, contestId: string): Promise<PinnedBank> {
    const kept = this.kept.get(contestId);
    if (kept !== undefined) return kept;
    const pinned = await this.contests.pinnedBankIn(tx, brand<ContestId>(contestId));
    if (pinned === null) throw new Error(`contest ${contestId} has no item bank`);
    const items = await this.banks.itemsIn(tx, pinned.bankId);
    const key: AnswerKey = new Map(items.map((item) => [item.code, item.key]));
    const bank: PinnedBank = {
      bankId: pinned.bankId,
      root: pinned.bankRoot,
      items: new Map(items.map((item) => [item.code, item])),
      key,
      keyHash: keyHash(key),
    };
    keep(this.kept, contestId, bank);
    return bank;
  }

  /** The blueprint of a test stage; throws for another stage. */
  async blueprintIn(tx: Tx, contestId: string, stage: number): Promise<Blueprint> {
    const name = `${contestId}/${String(stage)}`;
    const kept = this.blueprints.get(name);
    if (kept !== undefined) return kept;
    const rules = stageOf(await this.contests.rulesetIn(tx, brand<ContestId>(contestId)), stage);
    if (rules.kind !== 'test') throw new Error(`stage ${name} is no test`);
    keep(this.blueprints, name, rules);
    return rules;
  }
}

/** Forgets the oldest beyond a few. */
function keep<T>(kept: Map<string, T>, name: string, value: T): void {
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(name, value);
}
