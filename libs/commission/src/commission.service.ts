import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import { writeNewsIn } from '@adal/contest';
import type { Tx } from '@adal/database';
import type { CandidateCode, ContestId, EntryId, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import {
  withdrawals,
  type Assessment,
  type CommissionEvidence,
  type DecisionVoided,
  type Offer,
  type RankingEvidence,
  type SittingEvidence,
} from './domain/index.js';
import { OfferBook } from './offer-book.js';

/** What everybody may know of a decision; the reason is the chair's text. */
export type PublicDecision = {
  readonly entryId: EntryId;
  readonly outcome: 'appoint' | 'nobody';
  readonly code: CandidateCode | null;
  readonly reason: string | null;
  readonly effectiveAt: Instant | null;
};

/** What other contexts may ask of the commission. */
@Injectable()
export class CommissionService {
  constructor(
    private readonly store: CommissionStore,
    private readonly book: OfferBook,
    private readonly log: AuditLog,
  ) {}

  /** Null until a decision is recorded. */
  async decisionIn(tx: Tx, contestId: ContestId): Promise<PublicDecision | null> {
    const decision = await this.store.sittings.decisionIn(tx, contestId);
    if (decision === null) return null;
    const { entryId, motion, code, effectiveAt } = decision;
    const reasons = await this.store.sittings.reasonsIn(tx, contestId);
    const reason = reasons.find((each) => each.motion === motion)?.reason ?? null;
    return { entryId, outcome: code === null ? 'nobody' : 'appoint', code, reason, effectiveAt };
  }

  /** When the decision took effect; null before. */
  async effectiveAtIn(tx: Tx, contestId: ContestId): Promise<Instant | null> {
    return (await this.store.sittings.decisionIn(tx, contestId))?.effectiveAt ?? null;
  }

  /** Null until it is computed. */
  async rankingIn(tx: Tx, contestId: ContestId): Promise<RankingEvidence | null> {
    const head = await this.store.rankings.headIn(tx, contestId);
    if (head === null) return null;
    const { version, root, beacon, checkpoint } = head;
    const stored = await this.store.rankings.rowsIn(tx, contestId, version);
    const rows = stored.map(({ rank, code, total, points, tie }) => ({
      ...{ rank, code, total, points, tie },
    }));
    return { version, root, beacon, checkpoint, rows };
  }

  /** Opened marks by code and pseudonym, by stage and code; of stages whose marks are closed. */
  assessmentsIn(
    tx: Tx,
    contestId: ContestId,
  ): Promise<readonly (Assessment & { readonly stage: number })[]> {
    return this.store.marks.allAssessmentsIn(tx, contestId);
  }

  /** In the void's own transaction: decision and offers fall, marks, ranking and sitting stay as they are. */
  async voidDecisionIn(
    tx: Tx,
    contestId: ContestId,
    { voidEntry, at }: { readonly voidEntry: EntryId; readonly at: Instant },
  ): Promise<void> {
    const decision = await this.store.sittings.decisionIn(tx, contestId);
    if (decision === null || decision.status === 'voided') return;
    const decisionEntry = decision.entryId;
    const fallen = withdrawals(await this.book.offers.allIn(tx, contestId));
    await this.store.sittings.voidDecisionIn(tx, contestId);
    const page = { contestId, at, decisionEntryId: decisionEntry };
    for (const event of fallen) await this.book.writeIn(tx, page, event);
    const voided: DecisionVoided = { type: 'decision.voided', decisionEntry, voidEntry };
    const events = [voided, ...fallen];
    await this.log.appendIn(tx, { contest: contestId, actor: SYSTEM_ACTOR, events, at });
  }

  /** Everybody who was offered the post, in the order of the offers. */
  async offersIn(tx: Tx, contestId: ContestId): Promise<readonly Offer[]> {
    const offers = await this.book.offers.allIn(tx, contestId);
    return offers.map(({ rank, code, status }) => ({ rank, code, status }));
  }

  /** To whoever may still be appointed by an offer: that it has to wait, or goes on. */
  async tellOfferedIn(
    tx: Tx,
    contestId: ContestId,
    kind: 'offer-halted' | 'offer-resumed',
  ): Promise<void> {
    const offers = await this.book.offers.allIn(tx, contestId);
    const standing = offers.filter(({ status }) => status === 'made' || status === 'accepted');
    const ids = standing.map(({ applicationId }) => applicationId);
    await writeNewsIn(tx, { contestId, kind, at: await tx.now() }, ids);
  }

  /** Contests that have come to an appointment. */
  appointedIn(tx: Tx): Promise<readonly ContestId[]> {
    return this.book.offers.appointedIn(tx);
  }

  /** The commission's part of restricted evidence, with every version of every mark. */
  async evidenceIn(tx: Tx, contestId: ContestId): Promise<CommissionEvidence> {
    const decision = await this.store.sittings.decisionIn(tx, contestId);
    const offers = await this.book.offers.allIn(tx, contestId);
    return {
      works: await this.store.works.mapIn(tx, contestId),
      marks: await this.store.marks.versionsIn(tx, contestId),
      ranking: await this.rankingIn(tx, contestId),
      sitting: await this.sittingIn(tx, contestId),
      decision:
        decision === null
          ? null
          : {
              entryId: decision.entryId,
              effectiveAt: decision.effectiveAt,
              standstillUntil: decision.standstillUntil,
            },
      offers: offers.map(({ rank, code, status, madeAt, answeredAt }) => ({
        ...{ rank, code, status, madeAt, answeredAt },
      })),
    };
  }

  private async sittingIn(tx: Tx, contestId: ContestId): Promise<SittingEvidence | null> {
    const state = await this.store.sittings.viewIn(tx, contestId);
    if (state === null) return null;
    const reasons = await this.store.sittings.reasonsIn(tx, contestId);
    const motions = reasons.map(({ motion, reason }) => ({
      ...{ motion, reason },
      code: state.motions.find((each) => each.motion === motion)?.code ?? null,
    }));
    const seats = await this.store.works.namesIn(tx, contestId, 'sitting');
    return { seats, state, motions };
  }
}
