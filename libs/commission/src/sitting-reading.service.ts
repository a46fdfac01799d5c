import { authorise, NOT_FOUND, type Actor } from '@adal/access';
import type { Tx } from '@adal/database';
import {
  ok,
  refuse,
  type CandidateCode,
  type ContestId,
  type MemberPseudonym,
  type Refusal,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import type { SittingState } from './domain/index.js';
import type { StoredDecision } from './persistence/sitting.repository.js';
import { resourceOf } from './seats.js';
import { Surroundings } from './surroundings.js';

/** A sitting as its commission sees it; `self` is null for the secretary, who has no seat. */
export type ShownSitting = {
  readonly state: SittingState;
  readonly self: MemberPseudonym | null;
  /** Of each motion put, in their order. */
  readonly reasons: readonly (string | null)[];
  /** The first rank still there while the sitting is open; null afterwards. */
  readonly first: CandidateCode | null;
  readonly decision: StoredDecision | null;
};

/** What the room sees. */
@Injectable()
export class SittingReadingService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
  ) {}

  /** Null before the chair opens it. */
  show(actor: Actor, contestId: ContestId): Promise<Result<ShownSitting | null>> {
    return this.around.transactor.run<ShownSitting | null, Refusal>(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'sitting.read', resourceOf(contest));
      if (!allowed.ok) return allowed;
      const state = await this.store.sittings.viewIn(tx, contestId);
      return ok(state === null ? null : await this.shownIn(tx, actor, contestId, state));
    });
  }

  private async shownIn(
    tx: Tx,
    actor: Actor,
    contestId: ContestId,
    state: SittingState,
  ): Promise<ShownSitting> {
    const names = await this.store.works.namesIn(tx, contestId, 'sitting');
    const staffId = actor.kind === 'staff' ? actor.staffId : null;
    const self = names.find((name) => name.staffId === staffId)?.pseudonym ?? null;
    const reasons = await this.store.sittings.reasonsIn(tx, contestId);
    return {
      ...{ state, self, reasons: reasons.map(({ reason }) => reason) },
      first: state.status === 'open' ? await this.firstIn(tx, contestId, state) : null,
      decision: await this.store.sittings.decisionIn(tx, contestId),
    };
  }

  private async firstIn(
    tx: Tx,
    contestId: ContestId,
    { rankingVersion }: SittingState,
  ): Promise<CandidateCode | null> {
    const rows = await this.store.rankings.rowsIn(tx, contestId, rankingVersion);
    const withdrawn = await this.around.withdrawnIn(tx, contestId);
    return rows.find(({ code }) => !withdrawn.has(code))?.code ?? null;
  }
}
