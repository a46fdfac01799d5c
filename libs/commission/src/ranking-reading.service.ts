import { authorise, NOT_FOUND, type Actor } from '@adal/access';
import type { Ruleset } from '@adal/contest/domain';
import { ok, refuse, type ContestId, type Instant, type Refusal, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import type { RankingRow } from './domain/index.js';
import type { RankingHead } from './persistence/ranking.repository.js';
import { resourceOf } from './seats.js';
import { Surroundings } from './surroundings.js';

/** A page of the ranking with what its numbers mean; one row more than the limit. */
export type ShownRanking = {
  readonly head: RankingHead;
  readonly rows: readonly RankingRow[];
  readonly ruleset: Ruleset;
  readonly members: number;
};

/** What a decision in effect is for one candidate; `row` is null for whoever was not ranked. */
export type OwnDecision = {
  readonly outcome: 'appoint' | 'nobody';
  readonly isChosen: boolean;
  readonly row: RankingRow | null;
  readonly ranked: number;
  readonly decimals: number;
  readonly standstillUntil: Instant | null;
};

/** The ranking as those see it who prepare or oversee the decision. */
@Injectable()
export class RankingReadingService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
  ) {}

  /** Refused until it is computed: before the close, and while a tie waits for a checkpoint. */
  show(
    actor: Actor,
    contestId: ContestId,
    page: { readonly after: number; readonly limit: number },
  ): Promise<Result<ShownRanking>> {
    return this.around.transactor.run(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'ranking.read', resourceOf(contest));
      if (!allowed.ok) return allowed;
      const head = await this.store.rankings.headIn(tx, contestId);
      if (head === null) return refuse('ranking.not-ready');
      const { version } = head;
      const rows = await this.store.rankings.pageIn(tx, contestId, { version, ...page });
      const ruleset = await this.around.contests.rulesetIn(tx, contestId);
      return ok({ head, rows, ruleset, members: contest.commission.length });
    });
  }

  /** Null while no decision is in effect: until then a place is nobody's to know. */
  own(actor: Actor): Promise<Result<OwnDecision | null>> {
    return this.around.transactor.run<OwnDecision | null, Refusal>(async (tx) => {
      if (actor.kind !== 'candidate') return refuse(NOT_FOUND.code);
      const { applicationId, contestId, candidateCode: code } = actor;
      const allowed = authorise(actor, 'decision.read-own', { applicationId, contestId });
      if (!allowed.ok) return allowed;
      const decision = await this.store.sittings.decisionIn(tx, contestId);
      const head = await this.store.rankings.headIn(tx, contestId);
      if (decision?.status !== 'effective' || head === null) return ok(null);
      const { version, count: ranked } = head;
      const { ranking } = await this.around.contests.rulesetIn(tx, contestId);
      return ok({
        outcome: decision.code === null ? 'nobody' : 'appoint',
        isChosen: decision.code === code,
        row: await this.store.rankings.rowOfIn(tx, contestId, { version, code }),
        ...{ ranked, decimals: ranking.rounding.decimals },
        standstillUntil: decision.standstillUntil,
      });
    });
  }
}
