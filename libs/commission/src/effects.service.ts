import type { Actor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { writeNewsIn } from '@adal/contest';
import { workingDaysAfter } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { expectOk, refuse, type ContestId, type Instant, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import { isNobodyLeft } from './domain/index.js';
import { OfferBook } from './offer-book.js';
import { Surroundings } from './surroundings.js';

const WORKER: Actor = { kind: 'system', process: 'worker' };

/** Nothing happened, and nothing is to be kept of the attempt. */
const NOT_YET = refuse('effect.not-yet');

/** What nobody asks for: a signed decision takes effect, a contest ends. May run twice and late. */
@Injectable()
export class EffectsService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
    private readonly book: OfferBook,
    private readonly log: AuditLog,
  ) {}

  /** A recorded decision, once a published checkpoint covers it; a suspended contest waits. */
  applyDecision(contestId: ContestId): Promise<boolean> {
    return this.tryIn(contestId, async (tx) => {
      const decision = await this.store.sittings.decisionIn(tx, contestId);
      if (decision?.status !== 'pending') return NOT_YET;
      if (!(await this.log.isCoveredIn(tx, decision.entryId))) return NOT_YET;
      const command = { type: 'RecordDecision', entry: decision.entryId } as const;
      const applied = await this.around.contests.applyIn(tx, WORKER, contestId, command);
      if (!applied.ok) return applied;
      const ruleset = await this.around.contests.rulesetIn(tx, contestId);
      const calendar = await this.around.contests.calendarIn(tx, contestId);
      const effectiveAt = await tx.now();
      const days = ruleset.windows.standstillWorkingDays;
      const standstillUntil = expectOk(workingDaysAfter(effectiveAt, days, calendar));
      const times = { effectiveAt, standstillUntil };
      await this.store.sittings.applyDecisionIn(tx, contestId, times);
      await this.tellIn(tx, contestId, effectiveAt);
      return applied;
    });
  }

  /** Everybody who was in the sealed set, ranked or not; who has withdrawn is left in peace. */
  private async tellIn(tx: Tx, contestId: ContestId, at: Instant): Promise<void> {
    const sealed = await this.around.contests.sealedSetIn(tx, contestId);
    const withdrawn = await this.around.withdrawnIn(tx, contestId);
    const taking = sealed.filter(({ code }) => !withdrawn.has(code));
    const ids = taking.map(({ applicationId }) => applicationId);
    await writeNewsIn(tx, { contestId, kind: 'result-ready', at }, ids);
  }

  /** The accepter is known to the body: the contest is over. */
  closeUnsealed(contestId: ContestId): Promise<boolean> {
    return this.tryIn(contestId, async (tx) => {
      const offers = await this.book.offers.allIn(tx, contestId);
      const accepted = offers.find(({ status }) => status === 'accepted');
      if (accepted === undefined) return NOT_YET;
      const { code } = accepted;
      if (!(await this.book.offers.isUnsealedIn(tx, contestId, code))) return NOT_YET;
      const at = await tx.now();
      await this.book.offers.answerIn(tx, contestId, { code, status: 'unsealed', at });
      return this.around.contests.applyIn(tx, WORKER, contestId, { type: 'Close' });
    });
  }

  /** Nobody was to be appointed, or nobody is left to offer to. */
  closeDeserted(contestId: ContestId): Promise<boolean> {
    return this.tryIn(contestId, async (tx) => {
      const facts = await this.book.factsIn(tx, contestId, await tx.now());
      if (facts === null || !isNobodyLeft(facts)) return NOT_YET;
      return this.around.contests.applyIn(tx, WORKER, contestId, { type: 'Close' });
    });
  }

  /** A refusal (too early, suspended) rolls back and is no failure: the sweep asks again. */
  private async tryIn(
    contestId: ContestId,
    work: (tx: Tx) => Promise<Result<unknown>>,
  ): Promise<boolean> {
    const done = await this.around.transactor.run(async (tx) => {
      await this.around.lockIn(tx, contestId);
      return work(tx);
    });
    return done.ok;
  }
}
