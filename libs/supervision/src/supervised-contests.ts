import { authorise, type Actor } from '@adal/access';
import { CommissionService } from '@adal/commission';
import { ContestReadingService, type ContestPlace, type VisibleContest } from '@adal/contest';
import type { Tx } from '@adal/database';
import { ok, type ContestId, type RegionId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { Department } from './department.js';
import type { AppealState, CaseState } from './domain/index.js';
import { Files } from './files.js';
import type { StoredVoid } from './persistence/void.repository.js';

/** One contest of the region with everything that the department's figures count. */
export type Supervised = {
  readonly contest: VisibleContest;
  readonly isAppointed: boolean;
  readonly cases: readonly CaseState[];
  readonly voided: StoredVoid | null;
  readonly rerunId: ContestId | null;
  /** Open ones, the one with the least time first. */
  readonly appeals: readonly AppealState[];
};

/** `regionId` null: of the whole country, for those whose right reaches that far. */
export type SupervisedPage = {
  readonly regionId: RegionId | null;
  readonly after: ContestPlace | null;
  readonly limit: number;
};

const NO_FILTER = { bodyId: null, status: null, category: null, search: null } as const;

/** The contests that a department watches, a page at a time; drafts are none of its business. */
@Injectable()
export class SupervisedContests {
  constructor(
    private readonly department: Department,
    private readonly reading: ContestReadingService,
    private readonly commission: CommissionService,
    private readonly files: Files,
  ) {}

  /** One row more than `limit`, if there is one. */
  async list(actor: Actor, page: SupervisedPage): Promise<Result<readonly Supervised[]>> {
    const { regionId } = page;
    const right = authorise(actor, 'contest.supervise', regionId === null ? {} : { regionId });
    if (!right.ok) return right;
    const contests = await this.reading.list(actor, { ...page, ...NO_FILTER });
    return this.department.transactor.read<Result<readonly Supervised[]>>(async (tx) =>
      ok(await this.rowsIn(tx, contests)),
    );
  }

  private async rowsIn(
    tx: Tx,
    contests: readonly VisibleContest[],
  ): Promise<readonly Supervised[]> {
    const ids = contests.map(({ id }) => id);
    const cases = await this.files.cases.ofContestsIn(tx, ids);
    const voids = await this.files.voids.ofContestsIn(tx, ids);
    const appeals = await this.files.appeals.openIn(tx, ids);
    const appointed = new Set(await this.commission.appointedIn(tx));
    const rows: Supervised[] = [];
    for (const contest of contests) {
      const { id, status } = contest;
      const rerun = status === 'voided' ? await this.department.contests.rerunOfIn(tx, id) : null;
      rows.push({
        contest,
        isAppointed: appointed.has(id) && status !== 'voided',
        cases: cases.filter(({ contestId }) => contestId === id),
        voided: voids.find(({ state }) => state.contestId === id) ?? null,
        rerunId: rerun?.id ?? null,
        appeals: appeals.filter(({ contestId }) => contestId === id),
      });
    }
    return rows;
  }
}
