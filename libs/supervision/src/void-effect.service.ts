import type { Actor } from '@adal/access';
import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import { CommissionService } from '@adal/commission';
import { ContestService, writeNewsIn } from '@adal/contest';
import { Transactor, type Tx } from '@adal/database';
import { expectOk, type ContestId, type EntryId, type Instant } from '@adal/kernel';
import { TestingService } from '@adal/testing';
import { Injectable } from '@nestjs/common';

import { evolveVoid, type VoidEvent, type VoidState } from './domain/index.js';
import { EffectsReader } from './effects.reader.js';
import { VoidRepository } from './persistence/void.repository.js';

const WORKER: Actor = { kind: 'system', process: 'worker' };

/** The contexts that a void reaches into. */
@Injectable()
export class VoidedContexts {
  constructor(
    readonly contests: ContestService,
    readonly testing: TestingService,
    readonly commission: CommissionService,
    readonly reader: EffectsReader,
  ) {}
}

type Signed = {
  readonly state: VoidState;
  readonly voidEntry: EntryId;
  readonly at: Instant;
};

/** What two signed takes effect in every context at once, or in none. May run twice and late. */
@Injectable()
export class VoidEffectService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contexts: VoidedContexts,
    private readonly voids: VoidRepository,
    private readonly log: AuditLog,
  ) {}

  /** True when the void took effect now. */
  apply(contestId: ContestId): Promise<boolean> {
    return this.transactor.runPlain(async (tx) => {
      await this.contexts.contests.lockIn(tx, contestId);
      const standing = await this.voids.standingIn(tx, contestId);
      if (standing?.state.status !== 'signed' || standing.entryId === null) return false;
      if (!(await this.log.isCoveredIn(tx, standing.entryId))) return false;
      const { state, entryId: voidEntry } = standing;
      await this.applyIn(tx, { state, voidEntry, at: await tx.now() });
      return true;
    });
  }

  covered(limit: number): Promise<readonly ContestId[]> {
    return this.transactor.read((tx) => this.voids.coveredIn(tx, limit));
  }

  /** Contest, testing, commission, notices and the void itself; nothing is deleted and nothing edited. */
  private async applyIn(tx: Tx, signed: Signed): Promise<void> {
    const { state, voidEntry, at } = signed;
    const { contestId, scope, stage, id: voidId } = state;
    const { contests, testing, commission } = this.contexts;
    const command = { type: 'Void', entry: voidEntry, scope, stage } as const;
    expectOk(await contests.applyIn(tx, WORKER, contestId, command));
    const offers = await commission.offersIn(tx, contestId);
    const fallen = offers.filter(({ status }) => status !== 'declined').map(({ code }) => code);
    if (scope !== 'decision') {
      await testing.voidStagesIn(tx, contestId, { from: stage ?? 0, voidEntry });
    }
    await commission.voidDecisionIn(tx, contestId, { voidEntry, at });
    const recorded: VoidEvent = { type: 'void.recorded', voidId, voidEntry, recordedAt: at };
    await this.voids.updateIn(tx, evolveVoid(state, recorded), voidEntry);
    await this.log.appendIn(tx, {
      contest: contestId,
      actor: SYSTEM_ACTOR,
      events: [recorded],
      at,
    });
    await this.tellIn(tx, signed, fallen);
  }

  private async tellIn(tx: Tx, { state, at }: Signed, offered: readonly string[]): Promise<void> {
    const { contestId } = state;
    const { reader } = this.contexts;
    const untaken = await reader.untakenIn(tx, contestId);
    const standings = await reader.standingsIn(tx, contestId);
    const taking = standings.filter(({ status }) => status !== 'withdrawn');
    const idsOf = (those: typeof taking) => those.map(({ applicationId }) => applicationId);
    await writeNewsIn(tx, { contestId, kind: 'contest-voided', at }, [
      ...idsOf(taking),
      ...untaken,
    ]);
    const losing = taking.filter(({ code }) => offered.includes(code));
    await writeNewsIn(tx, { contestId, kind: 'offer-withdrawn', at }, idsOf(losing));
  }
}
