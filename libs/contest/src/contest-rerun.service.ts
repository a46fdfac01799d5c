import { randomUUID } from 'node:crypto';

import { logActor, type Actor } from '@adal/access';
import type { Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  type ContestId,
  type Instant,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { ContestLedger } from './contest-ledger.js';
import { ContestStore } from './contest-store.js';
import { ContestService } from './contest.service.js';
import {
  decideContest,
  defaultWindows,
  rerunBirth,
  rerunContent,
  type ContestFacts,
  type ContestState,
  type Draft,
} from './domain/index.js';
import { giveRolesIn } from './persistence/contest-roles.js';

/** The department's order: who stays out, who composes, from when applications are confirmed. */
export type RerunOrder = {
  readonly excluded: readonly StaffId[];
  readonly secretary: StaffId;
  readonly orderedBy: StaffId;
  /** Null for at once. */
  readonly acceptFrom: Instant | null;
};

const SYSTEM: Actor = { kind: 'system', process: 'api' };

/** A voided contest held again: a new draft under the old rules. */
@Injectable()
export class ContestRerunService {
  constructor(
    private readonly store: ContestStore,
    private readonly ledger: ContestLedger,
    private readonly contests: ContestService,
  ) {}

  /** Once for a contest; the caller has asked for the right. The voided contest must be under lock. */
  async orderIn(
    tx: Tx,
    actor: Actor,
    voided: ContestState,
    order: RerunOrder,
  ): Promise<Result<ContestState>> {
    if ((await this.contests.rerunOfIn(tx, voided.id)) !== null) {
      return refuse('rerun.already-ordered');
    }
    const birth = rerunBirth(voided, order.excluded);
    if (!birth.ok) return birth;
    if (birth.value.rerun.excluded.includes(order.secretary)) {
      return refuse('rerun.secretary-at-fault');
    }
    const facts = await this.factsIn(tx, voided);
    const from = order.acceptFrom ?? facts.now;
    const windows = defaultWindows(facts.ruleset, facts.calendar, from);
    if (!windows.ok) return windows;
    const contestId = brand<ContestId>(randomUUID());
    const content = rerunContent(voided, birth.value.rerun.excluded, windows.value);
    const command: Draft = { type: 'Draft', contestId, ...birth.value, content };
    const decision = decideContest(null, command, facts);
    if (!decision.ok) return decision;
    const by = logActor(actor, 'department-reviewer');
    const commit = { before: null, command, facts, events: decision.value, actor: by };
    await this.ledger.commitIn(tx, commit);
    const giving = { contestId, grantedBy: order.orderedBy };
    const secretary = { staffId: order.secretary, role: 'secretary' } as const;
    const given = await giveRolesIn(tx, giving, [secretary]);
    return given.ok ? this.inheritBankIn(tx, contestId, voided) : given;
  }

  /** The bank comes along where the rerun draws from it; practical tasks never do. */
  private async inheritBankIn(
    tx: Tx,
    contestId: ContestId,
    voided: ContestState,
  ): Promise<Result<ContestState>> {
    const { bankId, bankRoot, bankCells: cells } = voided;
    const draft = await this.contests.lockIn(tx, contestId);
    if (draft === null) throw new Error('a rerun was drafted and is not there');
    const isUsedUp = draft.rerun?.usedBanks.includes(bankRoot ?? '') === true;
    if (bankId === null || bankRoot === null || isUsedUp) return ok(draft);
    const command = { type: 'PinBank', bankId, bankRoot, cells } as const;
    return this.contests.applyIn(tx, SYSTEM, contestId, command);
  }

  /** The pinned rules of the voided contest; the clock is asked after its lock. */
  private async factsIn(tx: Tx, voided: ContestState): Promise<ContestFacts> {
    const now = await tx.now();
    const ruleset = await this.store.references.rulesetIn(tx, voided.rulesetHash);
    const calendar = await this.store.references.calendarIn(tx, ruleset.calendar);
    return { now, ruleset, calendar, digest: null, formSecret: null };
  }
}
