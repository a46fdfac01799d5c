import { authorise, NOT_FOUND, type Actor } from '@adal/access';
import type { Ruleset } from '@adal/contest/domain';
import { ok, refuse, type ContestId, type Result } from '@adal/kernel';
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
}
