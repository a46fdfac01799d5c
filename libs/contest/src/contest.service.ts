import type { Actor } from '@adal/access';
import { NOT_FOUND } from '@adal/access';
import { AuditLog, SYSTEM_ACTOR, type LogActor } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, toHex, type BankId, type ContestId, type Result } from '@adal/kernel';
import { secureRandom } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { ContestLedger } from './contest-ledger.js';
import { actorOf } from './contest-rights.js';
import { ContestStore } from './contest-store.js';
import {
  contestSeedOf,
  decideContest,
  isSecretOwed,
  lastTestStage,
  type Calendar,
  type ContestCommand,
  type ContestFacts,
  type ContestOutline,
  type ContestState,
  type Ruleset,
  type SealedMember,
} from './domain/index.js';

/** What other contexts may ask of a contest; every change goes through `applyIn`. */
@Injectable()
export class ContestService {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: ContestStore,
    private readonly ledger: ContestLedger,
    private readonly log: AuditLog,
  ) {}

  /** As it stood at the last change; windows that have opened or ended since are not in it. */
  viewIn(tx: Tx, id: ContestId): Promise<ContestState | null> {
    return this.store.contests.findIn(tx, id);
  }

  /** Locks the contest until the transaction ends; lock it before rows of other contexts. */
  lockIn(tx: Tx, id: ContestId): Promise<ContestState | null> {
    return this.store.contests.lockIn(tx, id);
  }

  /** One command in a transaction of its own. */
  execute(actor: Actor, id: ContestId, command: ContestCommand): Promise<Result<ContestState>> {
    return this.transactor.run((tx) => this.applyIn(tx, actor, id, command));
  }

  /** Lock, time, right, decision, commit. What the clock has brought about goes into the log as the program's own act. */
  async applyIn(
    tx: Tx,
    actor: Actor,
    id: ContestId,
    command: ContestCommand,
  ): Promise<Result<ContestState>> {
    const state = await this.store.contests.lockIn(tx, id);
    if (state === null) return refuse(NOT_FOUND.code);
    const by = actorOf(actor, command, state);
    if (!by.ok) return by;
    const facts = await this.factsIn(tx, state, command);
    const ticked = await this.stepIn(tx, state, { type: 'Tick' }, { facts, by: SYSTEM_ACTOR });
    if (!ticked.ok || command.type === 'Tick') return ticked;
    return this.stepIn(tx, ticked.value, command, { facts, by: by.value });
  }

  /** The rules that the contest has pinned. */
  rulesetIn(tx: Tx, id: ContestId): Promise<Ruleset> {
    return this.store.references.pinnedIn(tx, id);
  }

  /** The holidays that its ruleset counts with. */
  async calendarIn(tx: Tx, id: ContestId): Promise<Calendar> {
    const ruleset = await this.rulesetIn(tx, id);
    return this.store.references.calendarIn(tx, ruleset.calendar);
  }

  /** Who takes part, by code; empty before sealing. */
  sealedSetIn(tx: Tx, id: ContestId): Promise<readonly SealedMember[]> {
    return this.store.contests.sealedIn(tx, id);
  }

  /** Hex; null before the seed is fixed. Only the worker's role can read what it is made of. */
  async seedIn(tx: Tx, id: ContestId): Promise<string | null> {
    const state = await this.viewIn(tx, id);
    if (state === null || state.beacon.value === null) return null;
    const formSecret = await this.store.contests.secretIn(tx, id);
    return formSecret === null ? null : contestSeedOf(state, formSecret);
  }

  /** The seed that splits the bank into halves: a rerun inherits the split of the contest it stands for. */
  async splitSeedIn(tx: Tx, id: ContestId): Promise<string | null> {
    const state = await this.viewIn(tx, id);
    return this.seedIn(tx, state?.lineage.splitOf ?? id);
  }

  /** The rerun that was ordered for this contest; null while there is none. */
  rerunOfIn(tx: Tx, id: ContestId): Promise<ContestState | null> {
    return this.store.contests.rerunOfIn(tx, id);
  }

  /** Every contest that anybody may know of, in a line each. */
  outlinesIn(tx: Tx): Promise<readonly ContestOutline[]> {
    return this.store.contests.outlinesIn(tx);
  }

  /** The bank that the contest draws from; null while none is pinned. */
  async pinnedBankIn(
    tx: Tx,
    id: ContestId,
  ): Promise<{ readonly bankId: BankId; readonly bankRoot: string } | null> {
    const state = await this.viewIn(tx, id);
    if (state === null || state.bankId === null || state.bankRoot === null) return null;
    return { bankId: state.bankId, bankRoot: state.bankRoot };
  }

  private async stepIn(
    tx: Tx,
    before: ContestState,
    command: ContestCommand,
    { facts, by }: { readonly facts: ContestFacts; readonly by: LogActor },
  ): Promise<Result<ContestState>> {
    const decision = decideContest(before, command, facts);
    if (!decision.ok) return decision;
    const events = decision.value;
    return ok(await this.ledger.commitIn(tx, { before, command, facts, events, actor: by }));
  }

  /** The clock is asked after the lock, and everything else as far as this command needs it. */
  private async factsIn(
    tx: Tx,
    state: ContestState,
    command: ContestCommand,
  ): Promise<ContestFacts> {
    const now = await tx.now();
    const hash = command.type === 'Revise' ? command.content.rulesetHash : state.rulesetHash;
    const ruleset = await this.store.references.rulesetIn(tx, hash);
    const calendar = await this.store.references.calendarIn(tx, ruleset.calendar);
    const needsDigest = command.type === 'SealCandidateSet' || command.type === 'CloseStage';
    const digest = needsDigest ? await this.log.contestDigestIn(tx, state.id) : null;
    const formSecret = await this.formSecretIn(tx, state, { command, ruleset });
    return { now, ruleset, calendar, digest, formSecret };
  }

  /** Born at the announcement, read again when the last test closes or a drawn contest is voided. */
  private async formSecretIn(
    tx: Tx,
    state: ContestState,
    { command, ruleset }: { readonly command: ContestCommand; readonly ruleset: Ruleset },
  ): Promise<string | null> {
    if (command.type === 'Announce') return toHex(secureRandom(32));
    const last = lastTestStage(ruleset);
    const isLastTest = command.type === 'CloseStage' && command.stage === last;
    const isOwed = command.type === 'Void' && isSecretOwed(state, last);
    return isLastTest || isOwed ? this.store.contests.secretIn(tx, state.id) : null;
  }
}
