import type { Tx } from '@adal/database';
import type { CandidateCode, ContestId, EntryId, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import type {
  Assessment,
  CommissionEvidence,
  RankingEvidence,
  SittingEvidence,
} from './domain/index.js';
import { OfferRepository } from './persistence/offer.repository.js';

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
    private readonly offers: OfferRepository,
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

  /** The commission's part of restricted evidence, with every version of every mark. */
  async evidenceIn(tx: Tx, contestId: ContestId): Promise<CommissionEvidence> {
    const decision = await this.store.sittings.decisionIn(tx, contestId);
    const offers = await this.offers.allIn(tx, contestId);
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
