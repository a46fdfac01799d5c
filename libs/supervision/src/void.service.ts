import { randomUUID } from 'node:crypto';

import type { Action, Actor } from '@adal/access';
import type { ContestState, VoidScope } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  type CaseId,
  type FindingId,
  type Refusal,
  type Result,
  type VoidId,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { Department } from './department.js';
import {
  decideVoid,
  effectsHash,
  excludedBy,
  type CaseState,
  type VoidCommand,
  type VoidEffects,
  type VoidFacts,
} from './domain/index.js';
import { EffectsReader } from './effects.reader.js';
import { Files } from './files.js';
import type { StoredVoid } from './persistence/void.repository.js';
import { VoidWriter, type VoidTurn } from './void-writer.js';

export type Proposal = {
  readonly scope: VoidScope;
  readonly stage: number | null;
  readonly findingId: FindingId | null;
};

type Turn = VoidTurn & {
  readonly about: CaseState;
  readonly asked: Pick<Proposal, 'scope' | 'stage'>;
};

/** Proposed by one of the department, signed by another; takes effect when a checkpoint covers both. */
@Injectable()
export class VoidService {
  constructor(
    private readonly department: Department,
    private readonly files: Files,
    private readonly reader: EffectsReader,
    private readonly writer: VoidWriter,
  ) {}

  /** What would happen; nothing does. */
  preview(
    actor: Actor,
    caseId: CaseId,
    asked: Pick<Proposal, 'scope' | 'stage'>,
  ): Promise<Result<VoidEffects>> {
    return this.department.transactor.read<Result<VoidEffects>>(async (tx) => {
      const about = await this.files.cases.findIn(tx, caseId);
      if (about === null) return refuse('resource.not-found');
      const seen = await this.department.lookIn(tx, actor, 'void.propose', about.contestId);
      if (!seen.ok) return seen;
      const excluded = excludedBy(await this.files.cases.listIn(tx, about.contestId));
      return ok(await this.reader.effectsIn(tx, seen.value.contest, { ...asked, excluded }));
    });
  }

  propose(actor: Actor, caseId: CaseId, proposal: Proposal): Promise<Result<StoredVoid>> {
    return this.department.transactor.run<StoredVoid, Refusal>(async (tx) => {
      const about = await this.files.cases.findIn(tx, caseId);
      if (about === null) return refuse('resource.not-found');
      const entered = await this.department.enterIn(tx, actor, 'void.propose', about.contestId);
      if (!entered.ok) return entered;
      const current = (await this.files.cases.findIn(tx, caseId)) ?? about;
      const voidId = brand<VoidId>(randomUUID());
      const by = entered.value.reviewer;
      const turn = { entered: entered.value, about: current, before: null, asked: proposal };
      return this.applyIn(tx, turn, { type: 'Propose', voidId, by, ...proposal });
    });
  }

  /** By a second, different reviewer; repeated, it is no news. */
  sign(actor: Actor, voidId: VoidId): Promise<Result<StoredVoid>> {
    return this.actIn(actor, voidId, 'void.sign', 'Sign');
  }

  withdraw(actor: Actor, voidId: VoidId): Promise<Result<StoredVoid>> {
    return this.actIn(actor, voidId, 'void.withdraw', 'Withdraw');
  }

  private actIn(
    actor: Actor,
    voidId: VoidId,
    action: Action,
    type: 'Sign' | 'Withdraw',
  ): Promise<Result<StoredVoid>> {
    return this.department.transactor.run<StoredVoid, Refusal>(async (tx) => {
      const seen = await this.files.voids.findIn(tx, voidId);
      if (seen === null) return refuse('resource.not-found');
      const { contestId, caseId } = seen.state;
      const entered = await this.department.enterIn(tx, actor, action, contestId);
      if (!entered.ok) return entered;
      const before = await this.files.voids.findIn(tx, voidId);
      const about = await this.files.cases.findIn(tx, caseId);
      if (before === null || about === null) throw new Error('a void lost its case');
      const turn = { entered: entered.value, about, before, asked: before.state };
      return this.applyIn(tx, turn, { type, by: entered.value.reviewer });
    });
  }

  private async applyIn(tx: Tx, turn: Turn, command: VoidCommand): Promise<Result<StoredVoid>> {
    const { entered, about, before, asked } = turn;
    const { contest } = entered;
    const { scope, stage } = asked;
    const excluded = excludedBy(await this.files.cases.listIn(tx, contest.id));
    const effects = await this.reader.effectsIn(tx, contest, { scope, stage, excluded });
    const facts = await this.factsIn(tx, { contest, about, effects });
    const decision = decideVoid(before?.state ?? null, command, facts);
    if (!decision.ok) return decision;
    return ok(await this.writer.commitIn(tx, { ...turn, effects }, decision.value));
  }

  private async factsIn(
    tx: Tx,
    of: {
      readonly contest: ContestState;
      readonly about: CaseState;
      readonly effects: VoidEffects;
    },
  ): Promise<VoidFacts> {
    const { contest, about, effects } = of;
    const standing = await this.files.voids.standingIn(tx, contest.id);
    return {
      now: await tx.now(),
      ...{ contest, case: about, effectsHash: effectsHash(effects) },
      candidates: effects.isCounted ? effects.candidates.length : null,
      hasPending: standing !== null && standing.state.status !== 'recorded',
      digest: await this.writer.digestIn(tx, contest),
    };
  }
}
